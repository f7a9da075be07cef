package clinicdesk.booking;

import clinicdesk.base.Slot;
import clinicdesk.hours.Leave;
import java.time.LocalDate;
import java.util.List;

/** Why a rule refuses, with the facts; the words are the window's or the API's. */
public sealed interface Refusal {

    /** The code that the API gives. */
    default String code() {
        return switch (this) {
            case InThePast refusal -> "IN_THE_PAST";
            case OutsideHours refusal -> "OUTSIDE_HOURS";
            case OnLeave refusal -> "ON_LEAVE";
            case Holiday refusal -> "HOLIDAY";
            case DoctorBusy refusal -> "DOCTOR_BUSY";
            case PatientBusy refusal -> "PATIENT_BUSY";
            case RoomBusy refusal -> "ROOM_BUSY";
            case DoctorInactive refusal -> "DOCTOR_INACTIVE";
            case TooLong refusal -> "TOO_LONG";
            case AlreadyCancelled refusal -> "ALREADY_CANCELLED";
            case NotMovable refusal -> "NOT_MOVABLE";
            case NotCancellable refusal -> "NOT_CANCELLABLE";
            case StatusNotAllowed refusal -> "STATUS_NOT_ALLOWED";
        };
    }

    record InThePast() implements Refusal {}

    /** @param hours when the doctor works that day; empty if not at all */
    record OutsideHours(String doctor, LocalDate day, List<Slot> hours) implements Refusal {}

    record OnLeave(String doctor, Leave leave, Slot slot) implements Refusal {}

    record Holiday(LocalDate day, String name) implements Refusal {}

    record DoctorBusy(Busy with) implements Refusal {}

    record PatientBusy(Busy with) implements Refusal {}

    record RoomBusy(String room, Busy with) implements Refusal {}

    record DoctorInactive(String doctor) implements Refusal {}

    record TooLong(int mostMinutes) implements Refusal {}

    record AlreadyCancelled() implements Refusal {}

    record NotMovable(AppointmentStatus status) implements Refusal {}

    record NotCancellable(AppointmentStatus status) implements Refusal {}

    record StatusNotAllowed(AppointmentStatus from, AppointmentStatus to) implements Refusal {}
}
