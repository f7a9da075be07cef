package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Room;
import clinicdesk.hours.DoctorDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules look at for a visit on one day.
 *
 * @param day the doctor's day on which the visit begins
 */
record BookingFacts(ClinicClock clock, Parties parties, DoctorDay day, Occupied occupied) {

    /** With whom and where, and what the doctor needs before and after. */
    record Parties(Doctor doctor, @Nullable Room room, Buffers buffers) {}

    /** Visits that hold time, by whom they occupy. */
    record Occupied(List<Busy> doctor, List<Busy> patient, List<Busy> room) {}

    Doctor doctor() {
        return parties.doctor();
    }

    Buffers buffers() {
        return parties.buffers();
    }
}
