package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Room;
import clinicdesk.hours.HoursPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the rules look at, read once for a stretch of days. */
record BookingFacts(ClinicClock clock, Doctor doctor, @Nullable Room room, Buffers buffers, HoursPlan plan,
        Occupied occupied) {

    /** Visits that hold time, by whom they occupy. */
    record Occupied(List<Busy> doctor, List<Busy> patient, List<Busy> room) {}
}
