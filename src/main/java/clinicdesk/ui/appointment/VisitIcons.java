package clinicdesk.ui.appointment;

import clinicdesk.booking.AppointmentStatus;
import clinicdesk.mail.LetterState;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The icon of each state, so that none is told by colour alone. */
public final class VisitIcons {

    private VisitIcons() {}

    public static Ikon of(AppointmentStatus status) {
        return switch (status) {
            case SCHEDULED -> Feather.CALENDAR;
            case ARRIVED -> Feather.USER_CHECK;
            case IN_PROGRESS -> Feather.PLAY;
            case COMPLETED -> Feather.CHECK;
            case NO_SHOW -> Feather.USER_X;
            case CANCELLED -> Feather.X;
        };
    }

    static Ikon of(LetterState state) {
        return switch (state) {
            case WAITING, SENDING -> Feather.CLOCK;
            case HELD -> Feather.PAUSE_CIRCLE;
            case SENT -> Feather.CHECK_CIRCLE;
            case FAILED -> Feather.ALERT_CIRCLE;
            case CANCELLED, MISSED -> Feather.X_CIRCLE;
        };
    }
}
