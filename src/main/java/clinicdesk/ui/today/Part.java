package clinicdesk.ui.today;

import clinicdesk.booking.AppointmentStatus;

/** Which of the day's visits are listed. */
enum Part {
    ALL, TO_COME, WAITING, DONE;

    boolean has(AppointmentStatus status) {
        return switch (this) {
            case ALL -> true;
            case TO_COME -> status == AppointmentStatus.SCHEDULED;
            case WAITING -> status == AppointmentStatus.ARRIVED;
            case DONE -> status.isOver();
        };
    }
}
