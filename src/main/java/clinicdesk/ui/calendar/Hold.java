package clinicdesk.ui.calendar;

import clinicdesk.booking.Visit;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How a visit came to its time, as its entry shows it: by an icon and an edge, never by colour alone. */
public enum Hold {

    FITS(null, 0),
    /** It lies beside another visit in one of the doctor's extra places. */
    EXTRA_PLACE(Feather.LAYERS, 3),
    /** A rule refused it, and somebody said why it is made all the same. */
    OVERRULED(Feather.ALERT_TRIANGLE, 6);

    private final @Nullable Feather icon;
    private final double edge;

    /** @param edge how many pixels at the right are its own */
    Hold(@Nullable Feather icon, double edge) {
        this.icon = icon;
        this.edge = edge;
    }

    static Hold of(Visit visit) {
        return !visit.state().overruled() ? FITS : visit.isInExtraPlace() ? EXTRA_PLACE : OVERRULED;
    }

    @Nullable
    Feather icon() {
        return icon;
    }

    double edge() {
        return edge;
    }
}
