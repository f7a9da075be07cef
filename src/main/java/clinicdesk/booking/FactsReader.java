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
import java.util.function.Supplier;
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

    /** The facts for the time of the wish; everything in it is known. */
    BookingFacts facts(Wish wish) {
        LocalDate day = clock.dateOf(wish.slot().start());
        Parties parties = parties(directory.doctor(wish.doctorId()).orElseThrow(), wish.roomId(), wish.visitTypeId());
        UUID except = wish.terms().except();
        Occupied occupied = new Occupied(
                all(appointments.busy().named(Holder.DOCTOR, List.of(wish.doctorId()), asked(wish, parties), except)),
                all(appointments.busy().named(Holder.PATIENT, samePerson(wish.patientId()), wish.slot(), except)),
                all(appointments.busy().named(Holder.ROOM, listOf(wish.roomId()), wish.slot(), except)));
        return new BookingFacts(clock, parties,
                hours.plan(List.of(wish.doctorId()), day, day).day(wish.doctorId(), day), occupied);
    }

    /** In which stretch it counts when the doctor is busy: of extra places it is said for which hour others were taken. */
    private Slot asked(Wish wish, Parties parties) {
        Slot held = parties.buffers().around(wish.slot());
        return parties.doctor().extraPlaces() == 0
                ? held
                : clock.days(clock.dateOf(held.start()), clock.dateOf(held.end()));
    }

    /** For whom a time is looked for. */
    record Who(@Nullable UUID patientId, @Nullable UUID visitTypeId, @Nullable UUID except) {}

    /** Whatever is read there sees one state of the store. */
    <T> T atOneMoment(Supplier<T> work) {
        return appointments.read(work);
    }

    /**
     * The facts for each of these doctors, to be read as the search goes on.
     *
     * @param rooms in which rooms each doctor's visit can be, see {@link RoomChoice#rooms}
     * @param daysOfHours how far the search is likely to go, see {@link SearchFacts}
     */
    SearchFacts search(Collection<Doctor> doctors, Map<UUID, List<Optional<UUID>>> rooms, Who who, int daysOfHours) {
        Set<UUID> named = rooms.values().stream().flatMap(List::stream).flatMap(Optional::stream).collect(toSet());
        Map<UUID, Room> known = named.isEmpty()
                ? Map.of()
                : directory.rooms().stream().collect(toMap(Room::id, room -> room));
        Buffers buffers = buffers(who.visitTypeId());
        Map<UUID, List<Parties>> parties = doctors.stream()
                .collect(toMap(Doctor::id, doctor -> rooms.getOrDefault(doctor.id(), List.of()).stream()
                        .map(room -> new Parties(doctor, room.map(known::get).orElse(null), buffers)).toList()));
        return new SearchFacts(clock, hours, appointments.busy(),
                new SearchFacts.About(parties, samePerson(who.patientId()), named, who.except()), daysOfHours);
    }

    private Parties parties(Doctor doctor, @Nullable UUID roomId, @Nullable UUID visitTypeId) {
        return new Parties(doctor, directory.room(roomId).orElse(null), buffers(visitTypeId));
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
