package clinicdesk.ui.calendar;

import clinicdesk.booking.Visit;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How a visit came to its time, as its entry shows it: by an icon and, over a refusal, a hatched edge. */
public enum Hold {

    FITS(null),
    /** It lies beside another visit in one of the doctor's extra places. */
    EXTRA_PLACE(Feather.LAYERS),
    /** A rule refused it, and somebody said why it is made all the same. */
    OVERRULED(Feather.ALERT_TRIANGLE);

    private final @Nullable Feather icon;

    Hold(@Nullable Feather icon) {
        this.icon = icon;
    }

    static Hold of(Visit visit) {
        return !visit.state().overruled() ? FITS : visit.isInExtraPlace() ? EXTRA_PLACE : OVERRULED;
    }

    @Nullable
    Feather icon() {
        return icon;
    }
}
