package clinicdesk.booking;

import clinicdesk.base.Slot;
import clinicdesk.hours.Leave;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Why a rule refuses, with the facts; the words are the window's or the API's. */
public sealed interface Refusal {

    /** The code that the API gives. */
    default String code() {
        return switch (this) {
            case InThePast refusal -> "IN_THE_PAST";
            case OutsideHours refusal -> "OUTSIDE_HOURS";
            case SpansDays refusal -> "OUTSIDE_HOURS";
            case NoSuchTime refusal -> "OUTSIDE_HOURS";
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

    /** Whether a visit can be made all the same, with a reason, by one who may. */
    default boolean mayBeOverruled() {
        return switch (this) {
            case InThePast past -> true;
            default -> isOfHours() || isSomebodyElse();
        };
    }

    /** Whether another visit is in the way. */
    default boolean isSomebodyElse() {
        return inTheWay().isPresent();
    }

    /** The visit that is in the way, where one is. */
    default Optional<Busy> inTheWay() {
        return switch (this) {
            case DoctorBusy(Busy with) -> Optional.of(with);
            case PatientBusy(Busy with) -> Optional.of(with);
            case RoomBusy(String room, Busy with) -> Optional.of(with);
            default -> Optional.empty();
        };
    }

    /** Whether the hours do not let it: the doctor does not work then, or the clinic is closed. */
    default boolean isOfHours() {
        return this instanceof OutsideHours || this instanceof OnLeave || this instanceof Holiday;
    }

    /** Whether it strands a visit that was booked before: the hours do not let it, or the doctor has left. */
    default boolean strands() {
        return isOfHours() || this instanceof DoctorInactive;
    }

    record InThePast() implements Refusal {}

    /** @param hours when the doctor works that day; empty if not at all */
    record OutsideHours(String doctor, LocalDate day, List<Slot> hours) implements Refusal {}

    /** A visit lies in one day of the clinic. */
    record SpansDays() implements Refusal {}

    /** The clinic's clock is put forward over this time. */
    record NoSuchTime(LocalDateTime time) implements Refusal {}

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
