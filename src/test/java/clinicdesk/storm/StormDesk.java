package clinicdesk.storm;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A desk in a process of its own, which books on a folder that others have open too. */
final class StormDesk {

    static final String NOW = "2026-11-16T07:00";
    static final int PATIENTS = 40;

    private final TestClinic clinic;
    private final List<UUID> doctors;
    private final List<UUID> patients;

    private StormDesk(TestClinic clinic) {
        this.clinic = clinic;
        this.doctors = clinic.directory.doctors().stream().map(Doctor::id).toList();
        this.patients = clinic.search.find("storm", List.of(), PATIENTS).stream().map(Patient::id).toList();
    }

    /** A clinic for storms: two doctors, {@value #PATIENTS} patients with addresses. */
    static void prepare(Path folder) {
        try (TestClinic clinic = TestClinic.at(folder, NOW)) {
            for (int i = 0; i < PATIENTS; i++) {
                clinic.patient("Patient" + i + " Storm", "p" + i + "@example.org");
            }
        }
    }

    public static void main(String[] arguments) {
        try (TestClinic clinic = TestClinic.empty(Path.of(arguments[1]), NOW)) {
            StormDesk desk = new StormDesk(clinic);
            if (arguments[0].equals("book")) {
                desk.bookWhatFits(new Random(Long.parseLong(arguments[2])));
            } else {
                desk.race(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            }
        }
    }

    /** Books, moves and cancels until it is killed; says each visit and its version once the service has said done. */
    private void bookWhatFits(Random chance) {
        Slot wanted = Slot.of(at("2026-11-16T08:00"), 10);
        while (true) {
            UUID doctor = doctors.get(chance.nextInt(doctors.size()));
            UUID patient = patients.get(chance.nextInt(patients.size()));
            Slot from = wanted.startingAt(wanted.start().plus(Duration.ofDays(chance.nextInt(300))));
            clinic.booking.firstFree(doctor, null, from, null).ifPresent(slot -> {
                Outcome booked = clinic.booking.book(TestClinic.MARIA, request(doctor, patient, slot));
                if (booked instanceof Outcome.Done done) {
                    say("booked " + done.visit().id());
                    if (chance.nextInt(4) == 0) {
                        cancel(done);
                    }
                }
            });
        }
    }

    private void cancel(Outcome.Done booked) {
        Outcome cancelled = clinic.booking.cancel(TestClinic.MARIA, booked.visit().id(), booked.visit().version(),
                null, Telling.LETTER);
        if (cancelled instanceof Outcome.Done done) {
            say("cancelled " + done.visit().id());
        }
    }

    /** Goes for the same slot as all others in each round, when they do; says which it got. */
    private void race(int me, int rounds) {
        say("ready");
        Slot first = Slot.of(at("2026-11-16T09:00"), 10);
        for (int round = 0; round < rounds; round++) {
            Slot slot = first.startingAt(first.start().plus(Duration.ofDays(7L * (round / 48)))
                    .plus(Duration.ofMinutes(10L * (round % 48))));
            if (read() < 0) {
                return;
            }
            Outcome outcome = clinic.booking.book(TestClinic.MARIA,
                    request(doctors.getFirst(), patients.get(me), slot));
            say(outcome instanceof Outcome.Done ? "won" : "lost");
        }
    }

    private static BookingRequest request(UUID doctor, UUID patient, Slot slot) {
        return new BookingRequest(new Placement(doctor, patient, null, slot), null, null, Telling.LETTER);
    }

    private static int read() {
        try {
            return System.in.read();
        } catch (java.io.IOException ended) {
            return -1;
        }
    }

    static Instant at(String local) {
        return new TestClock(LocalDateTime.parse(local), TestClinic.ZONE).instant();
    }

    /** Checked, since a line that nobody got was not acknowledged. */
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
