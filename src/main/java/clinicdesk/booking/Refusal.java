package clinicdesk.booking;

import clinicdesk.base.Slot;
import clinicdesk.hours.Leave;
import java.time.LocalDate;
import java.util.List;

/** Why a rule refuses, with the facts; the words are the window's or the API's. */
public sealed interface Refusal {

    /** The code that the API gives. */
    String code();

    record InThePast() implements Refusal {
        @Override
        public String code() {
            return "IN_THE_PAST";
        }
    }

    /** @param hours when the doctor works that day; empty if not at all */
    record OutsideHours(String doctor, LocalDate day, List<Slot> hours) implements Refusal {
        @Override
        public String code() {
            return "OUTSIDE_HOURS";
        }
    }

    record OnLeave(String doctor, Leave leave, Slot slot) implements Refusal {
        @Override
        public String code() {
            return "ON_LEAVE";
        }
    }

    record Holiday(LocalDate day, String name) implements Refusal {
        @Override
        public String code() {
            return "HOLIDAY";
        }
    }

    record DoctorBusy(Busy with) implements Refusal {
        @Override
        public String code() {
            return "DOCTOR_BUSY";
        }
    }

    record PatientBusy(Busy with) implements Refusal {
        @Override
        public String code() {
            return "PATIENT_BUSY";
        }
    }

    record RoomBusy(String room, Busy with) implements Refusal {
        @Override
        public String code() {
            return "ROOM_BUSY";
        }
    }

    record DoctorInactive(String doctor) implements Refusal {
        @Override
        public String code() {
            return "DOCTOR_INACTIVE";
        }
    }

    record TooLong(int mostMinutes) implements Refusal {
        @Override
        public String code() {
            return "TOO_LONG";
        }
    }

    record AlreadyCancelled() implements Refusal {
        @Override
        public String code() {
            return "ALREADY_CANCELLED";
        }
    }

    record NotMovable(AppointmentStatus status) implements Refusal {
        @Override
        public String code() {
            return "NOT_MOVABLE";
        }
    }

    record NotCancellable(AppointmentStatus status) implements Refusal {
        @Override
        public String code() {
            return "NOT_CANCELLABLE";
        }
    }

    record StatusNotAllowed(AppointmentStatus from, AppointmentStatus to) implements Refusal {
        @Override
        public String code() {
            return "STATUS_NOT_ALLOWED";
        }
    }
}
