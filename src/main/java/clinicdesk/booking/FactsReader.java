package clinicdesk.booking;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingFacts.Occupied;
import clinicdesk.booking.BookingFacts.Parties;
import clinicdesk.booking.BusyTimes.Holder;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Room;
import clinicdesk.hours.Hours;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    private final RoomChoice rooms;

    public FactsReader(Directory directory, Hours hours, AppointmentStore appointments, ClinicClock clock) {
        this.directory = directory;
        this.hours = hours;
        this.appointments = appointments;
        this.clock = clock;
        this.rooms = new RoomChoice(directory, appointments);
    }

    RoomChoice rooms() {
        return rooms;
    }

    ClinicClock clock() {
        return clock;
    }

    Directory directory() {
        return directory;
    }

    /** How this visit holds its time. */
    Optional<Grant> grant(UUID visitId) {
        return appointments.find(visitId).map(Appointment::grant);
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
        Parties parties = parties(directory.doctor(wish.doctorId()).orElseThrow(), wish.roomId(), wish.visitTypeId());
        Slot held = parties.buffers().around(wish.slot());
        Slot days = days(clock.dateOf(held.start()), clock.dateOf(held.end()));
        UUID except = wish.terms().except();
        Occupied occupied = new Occupied(
                all(appointments.busy().named(Holder.DOCTOR, List.of(wish.doctorId()), days, except)),
                all(appointments.busy().named(Holder.PATIENT, samePerson(wish.patientId()), days, except)),
                all(appointments.busy().named(Holder.ROOM, listOf(wish.roomId()), days, except)));
        return new BookingFacts(clock, parties,
                hours.plan(List.of(wish.doctorId()), day, day).day(wish.doctorId(), day), occupied);
    }

    /** For whom a time is looked for. */
    record Who(@Nullable UUID patientId, @Nullable UUID visitTypeId, @Nullable UUID except) {}

    /**
     * The facts for these days, both included, and for each of these doctors, with the names unread.
     *
     * @param rooms in which rooms each doctor's visit can be, see {@link RoomChoice#rooms}
     */
    DaysFacts facts(Collection<Doctor> doctors, Map<UUID, List<Optional<UUID>>> rooms, Who who, LocalDate first,
            LocalDate last) {
        Slot days = days(first, last);
        List<UUID> ids = doctors.stream().map(Doctor::id).toList();
        Set<UUID> named = rooms.values().stream().flatMap(List::stream).flatMap(Optional::stream).collect(toSet());
        Map<UUID, Room> known = named.isEmpty()
                ? Map.of()
                : directory.rooms().stream().collect(toMap(Room::id, room -> room));
        Buffers buffers = buffers(who.visitTypeId());
        Map<UUID, List<Parties>> parties = doctors.stream()
                .collect(toMap(Doctor::id, doctor -> rooms.getOrDefault(doctor.id(), List.of()).stream()
                        .map(room -> new Parties(doctor, room.map(known::get).orElse(null), buffers)).toList()));
        return new DaysFacts(clock, hours.plan(ids, first, last), parties,
                new DaysFacts.Taken(appointments.busy().unnamed(Holder.DOCTOR, ids, days, who.except()),
                        all(appointments.busy().unnamed(Holder.PATIENT, samePerson(who.patientId()), days,
                                who.except())),
                        appointments.busy().unnamed(Holder.ROOM, named, days, who.except())));
    }

    private Parties parties(Doctor doctor, @Nullable UUID roomId, @Nullable UUID visitTypeId) {
        return new Parties(doctor, directory.room(roomId).orElse(null), buffers(visitTypeId));
    }

    private Slot days(LocalDate first, LocalDate last) {
        return new Slot(clock.startOf(first), clock.startOf(last.plusDays(1)));
    }

    private Set<UUID> samePerson(@Nullable UUID patientId) {
        return patientId == null
                ? Set.of()
                : directory.patient(patientId).map(directory::samePerson).orElse(Set.of());
    }

    private static List<UUID> listOf(@Nullable UUID id) {
        return id == null ? List.of() : List.of(id);
    }

    private static List<Busy> all(Map<UUID, List<Busy>> busy) {
        return busy.values().stream().flatMap(List::stream).toList();
    }
}
