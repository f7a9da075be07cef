package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingFacts.Occupied;
import clinicdesk.directory.Directory;
import clinicdesk.hours.Hours;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what the rules look at. */
public final class FactsReader {

    private final Directory directory;
    private final Hours hours;
    private final AppointmentStore appointments;
    private final ClinicClock clock;

    public FactsReader(Directory directory, Hours hours, AppointmentStore appointments, ClinicClock clock) {
        this.directory = directory;
        this.hours = hours;
        this.appointments = appointments;
        this.clock = clock;
    }

    ClinicClock clock() {
        return clock;
    }

    Buffers buffers(@Nullable UUID visitTypeId) {
        return Buffers.of(directory.visitType(visitTypeId));
    }

    /** The name of the first thing in the wish that nobody knows, empty if all are known. */
    Optional<String> unknown(Wish wish) {
        if (directory.doctor(wish.doctorId()).isEmpty()) {
            return Optional.of("doctorId");
        }
        if (wish.patientId() != null && directory.patient(wish.patientId()).isEmpty()) {
            return Optional.of("patientId");
        }
        if (wish.roomId() != null && directory.room(wish.roomId()).isEmpty()) {
            return Optional.of("roomId");
        }
        return wish.visitTypeId() != null && directory.visitType(wish.visitTypeId()).isEmpty()
                ? Optional.of("visitTypeId")
                : Optional.empty();
    }

    /** The facts for the day of the wish; everything in it is known. */
    BookingFacts facts(Wish wish) {
        LocalDate day = clock.dateOf(wish.slot().start());
        LocalDate last = clock.dateOf(wish.slot().end());
        return facts(wish, day, last);
    }

    /** The facts for these days, both included. */
    BookingFacts facts(Wish wish, LocalDate first, LocalDate last) {
        Slot days = new Slot(clock.startOf(first), clock.startOf(last.plusDays(1)));
        var records = wish.patientId() == null
                ? Optional.<Set<UUID>>empty()
                : directory.patient(wish.patientId()).map(directory::samePerson);
        Occupied occupied = new Occupied(appointments.busyDoctor(wish.doctorId(), days, wish.except()),
                records.map(who -> appointments.busyPatient(who, days, wish.except())).orElse(List.of()),
                wish.roomId() == null ? List.of() : appointments.busyRoom(wish.roomId(), days, wish.except()));
        return new BookingFacts(clock, directory.doctor(wish.doctorId()).orElseThrow(),
                directory.room(wish.roomId()).orElse(null), buffers(wish.visitTypeId()),
                hours.plan(List.of(wish.doctorId()), first, last), occupied);
    }
}
