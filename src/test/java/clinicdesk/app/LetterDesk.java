package clinicdesk.app;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A desk of the whole program without its window, which books, moves, gives away, cancels and takes back, while its
 * outbox sends. It says each booking once the service has called it done.
 */
final class LetterDesk {

    private static final int PATIENTS = 40;

    private final Services services;
    private final Random chance;
    private final List<UUID> doctors;
    private final List<UUID> patients;
    private final List<UUID> visits;
    private final Slot first;

    /** @param seed by which it decides what to do next */
    LetterDesk(Services services, long seed) {
        this.services = services;
        this.chance = new Random(seed);
        this.doctors = services.directory.doctors().stream().map(Doctor::id).toList();
        this.patients = services.search.find("storm", List.of(), PATIENTS).stream().map(Patient::id).toList();
        this.first = Slot.of(services.clock.now().plus(Duration.ofDays(2)), 10);
        this.visits = new ArrayList<>(services.appointments
                .touching(new Slot(first.start(), first.start().plus(Duration.ofDays(500))), doctors).stream()
                .map(Visit::id).toList());
    }

    /** The folder, the seed, the moment on the clinic's wall, and the real one at which it was that. */
    public static void main(String[] arguments) throws IOException {
        Clock clock = new Running(Instant.parse(arguments[2]), Long.parseLong(arguments[3]));
        try (Services services = new Services(new ClinicFolder(Path.of(arguments[0])), clock)) {
            services.worker.start();
            LetterDesk desk = new LetterDesk(services, Long.parseLong(arguments[1]));
            System.out.println("ready");
            for (int sign = System.in.read(); sign == '\n'; sign = System.in.read()) {
                desk.bookOne(id -> System.out.println("booked " + id));
            }
        }
    }

    /** Books one visit, and changes some others meanwhile. */
    void bookOne(Consumer<UUID> booked) {
        while (true) {
            if (!visits.isEmpty() && chance.nextInt(2) == 0) {
                change(services.appointments.visit(visits.get(chance.nextInt(visits.size()))).orElseThrow());
            }
            if (services.booking.book(TestClinic.MARIA, new BookingRequest(free(anybody()), null, null,
                    Telling.LETTER)) instanceof Outcome.Done done) {
                visits.add(done.visit().id());
                booked.accept(done.visit().id());
                if (chance.nextInt(20) == 0) {
                    services.booking.undo(TestClinic.MARIA, done.inverse());
                }
                return;
            }
        }
    }

    /** Refused, or somebody else was faster: the next one then. */
    private void change(Visit visit) {
        switch (chance.nextInt(6)) {
            case 0 -> services.booking.cancel(TestClinic.MARIA, visit.id(), visit.version(), null, Telling.LETTER);
            case 1, 2 -> {
                Placement now = visit.placement();
                move(visit, new Placement(now.doctorId(), anybody(), now.roomId(), now.slot()));
            }
            case 3 -> {
                if (move(visit, free(visit.patientId())) instanceof Outcome.Made made) {
                    services.booking.undo(TestClinic.MARIA, made.inverse());
                }
            }
            default -> move(visit, free(visit.patientId()));
        }
    }

    private Outcome move(Visit visit, Placement to) {
        return services.booking.move(TestClinic.MARIA, visit.id(), visit.version(), to, Telling.LETTER);
    }

    private UUID anybody() {
        return patients.get(chance.nextInt(patients.size()));
    }

    private Placement free(UUID patient) {
        UUID doctor = doctors.get(chance.nextInt(doctors.size()));
        Slot from = first.startingAt(first.start().plus(Duration.ofDays(chance.nextInt(300))));
        return new Placement(doctor, patient, null,
                services.booking.firstFree(doctor, null, from, null).orElseThrow());
    }

    /** A clock that several programs share: it showed a time at a real moment, and has gone on since. */
    static final class Running extends Clock {

        private final long wall;
        private volatile Instant shown;

        /** @param wall the real moment, in milliseconds since 1970 */
        Running(Instant shown, long wall) {
            this.shown = shown;
            this.wall = wall;
        }

        void turn(Duration by) {
            shown = shown.plus(by);
        }

        @Override
        public Instant instant() {
            return shown.plusMillis(System.currentTimeMillis() - wall);
        }

        @Override
        public ZoneId getZone() {
            return TestClinic.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
