package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.VisitType;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.WeeklyBlock;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** A clinic and a naive book beside it, in some weeks around a clock change, in which both are told the same. */
final class OracleWorld implements AutoCloseable {

    private static final int DAYS_BEFORE = 5;
    private static final int DAYS = 24;
    private static final int REMEMBERED = 30;

    final TestClinic clinic;
    final NaiveBook book;
    final NaiveActs acts;
    final NaiveDuty duty;
    final Random random;
    final List<Doctor> doctors = new ArrayList<>();
    final List<UUID> patients = new ArrayList<>();
    final List<UUID> rooms = new ArrayList<>();
    final List<VisitType> types = new ArrayList<>();
    final List<Undoable> done = new ArrayList<>();
    private Versions versions = Versions.THEMSELVES;
    private final Deque<String> log = new ArrayDeque<>();

    /** An act that both know how to take back. */
    record Undoable(Inverse inverse, NaiveUndo naive) {}

    interface NaiveUndo {
        Undone go();
    }

    /** @param again takes the undoing back */
    record Undone(String said, NaiveUndo again) {}

    OracleWorld(Path folder, ZoneId zone, LocalDate change, Random random) {
        LocalDate first = change.minusDays(DAYS_BEFORE);
        this.random = random;
        this.clinic = TestClinic.in(folder, zone, first.plusDays(2) + "T06:00");
        this.book = new NaiveBook(new NaiveTime(zone, first, DAYS));
        this.duty = new NaiveDuty(book);
        this.acts = new NaiveActs(book, duty);
        turnTheClock(Duration.ZERO);
        furnish();
        weekdays("Day", "Surgery", 0, Set.of(0, 1, 2, 3, 4), "08:00-12:00", "12:00-13:00", "14:00-18:10");
        weekdays("Twin", "Surgery", 1, Set.of(0, 1, 2, 3, 4, 5, 6), "00:00-00:00");
        weekdays("Twin", "surgery", 1, Set.of(1, 2, 3, 5, 6), "01:00-02:20", "02:40-05:07", "20:00-00:00");
        weekdays("Night", null, 2, Set.of(0, 2, 4, 5, 6), "00:00-01:40", "01:50-09:00");
    }

    private void furnish() {
        rooms.addAll(Arrays.asList(clinic.room("Room 1"), clinic.room("Room 2"), null));
        for (int i = 0; i < 9; i++) {
            UUID patient = clinic.patient("Patient" + i + " Odd", i % 2 == 0 ? "p" + i + "@example.org" : null);
            patients.add(patient);
            if (i % 2 == 0) {
                duty.reachable.add(patient);
            }
        }
        clinic.merge(patients.get(8), patients.get(7));
        book.merged.put(patients.get(8), patients.get(7));
        types.add(null);
        for (int[] buffers : new int[][]{{0, 0}, {0, 10}, {5, 15}, {10, 0}}) {
            types.add(new VisitType("Type " + buffers[0] + "/" + buffers[1], 30, buffers[0], buffers[1]));
            clinic.directory.add(OWNER, types.getLast());
        }
    }

    private void weekdays(String name, String speciality, int room, Set<Integer> days, String... blocks) {
        Doctor doctor = new Doctor("Dr " + name, speciality, null, doctors.size(), rooms.get(room));
        clinic.directory.add(OWNER, doctor);
        doctors.add(doctor);
        hours(new HoursChange.Weekly(doctor.id(), days.stream().sorted()
                .flatMap(day -> Stream.of(blocks)
                        .map(block -> WeeklyBlock.always(DayOfWeek.of(day + 1), TestClinic.span(block))))
                .toList(), null));
        hours(new HoursChange.ExtraPlaces(doctor.id(), doctors.size() % 3));
    }

    private void hours(HoursChange change) {
        clinic.hours(change);
        book.hours.make(change);
    }

    void turnTheClock(Duration by) {
        clinic.clock.advance(by);
        book.now = book.time.minute(clinic.clock.instant());
        duty.seconds = clinic.clock.instant().atZone(clinic.clock.getZone()).getSecond();
    }

    /** Whether the clock has come so far that the weeks which are played end soon. */
    boolean isOver() {
        return book.now > book.time.size() - 11 * 1440;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    void note(String act) {
        log.addLast(act);
        if (log.size() > REMEMBERED) {
            log.removeFirst();
        }
    }

    String log() {
        return log.stream().collect(joining("\n  ", "  ", ""));
    }

    /** What the program said, as the naive book says it. */
    static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.refusals().stream().map(Refusal::code).distinct().sorted()
                    .collect(joining(" "));
            case Outcome.Unfit unfit -> "unfit " + unfit.unfit().stream()
                    .map(one -> one.recurrence() + " " + one.refusals().stream().map(Refusal::code).distinct().sorted()
                            .collect(joining(" ")))
                    .sorted().collect(joining(", "));
            case Outcome.Invalid invalid -> "invalid";
            default -> TestClinic.answer(outcome);
        };
    }

    /** Both have done an act: they say the same of it, and remember how it is undone. */
    void agree(String act, Outcome outcome, String expected, NaiveUndo undo) {
        note(act + ": " + said(outcome));
        assertThat(said(outcome)).as(act).isEqualTo(expected);
        switch (outcome) {
            case Outcome.Done done -> assertSame(done.visit());
            case Outcome.DoneTogether several -> several.visits().forEach(this::assertSame);
            case Outcome.HoursChanged hours -> assertThat(hours.stranded()).as("stranded").extracting(Visit::id)
                    .containsExactlyElementsOf(duty.stranded);
            default -> {
            }
        }
        assertThat(book.doubleBooking()).as("double booking").isNull();
        if (outcome instanceof Outcome.Made made) {
            done.add(new Undoable(made.inverse(), undo));
        }
    }

    void agreeOnVisits(String act, Outcome outcome, String expected) {
        agree(act, outcome, expected, undo(acts.back()));
    }

    NaiveUndo undo(List<NaiveActs.Back> parts) {
        List<NaiveActs.Back> kept = List.copyOf(parts);
        return () -> new Undone(acts.undo(kept), undo(acts.back()));
    }

    NaiveUndo undo(HoursChange change) {
        return () -> {
            NaiveHours.Changed changed = duty.change(change);
            return new Undone(changed.answer(), changed.inverse() == null ? null : undo(changed.inverse()));
        };
    }

    /** A visit is the same in both. */
    void assertSame(Visit visit) {
        assertThat(line(visit)).isEqualTo(line(book.find(visit.id()).orElseThrow()));
    }

    private String line(Visit visit) {
        Placement place = visit.placement();
        return String.join(" ", "" + visit.id(), "v" + visit.version(), "" + place.doctorId(), "" + place.patientId(),
                "" + place.roomId(), "" + book.time.minute(place.slot().start()),
                "" + book.time.minute(place.slot().end()), "" + visit.status(), "" + visit.state().overruled(),
                "" + visit.notes().overruling(),
                "" + visit.notes().waived().stream()
                        .map(one -> one.visitId() == null ? one.code() : one.code() + " " + one.visitId()).sorted()
                        .toList());
    }

    private static String line(NaiveVisit visit) {
        return String.join(" ", "" + visit.id, "v" + visit.version, "" + visit.doctor, "" + visit.patient,
                "" + visit.room, "" + visit.from, "" + visit.to, "" + visit.status, "" + visit.unguarded,
                "" + visit.why, "" + new TreeSet<>(visit.over));
    }

    /** Takes back, or does again, something that was done a while ago. */
    void undo() {
        if (done.isEmpty()) {
            return;
        }
        int which = done.size() - 1 - random.nextInt(Math.min(done.size(), oneIn(3) ? 12 : 2));
        Undoable act = done.remove(which);
        Undone undone = act.naive().go();
        Outcome outcome = clinic.booking.undo(MARIA, act.inverse(), versions);
        if (outcome instanceof Outcome.Made made) {
            versions = versions.undone(act.inverse(), made.inverse());
        }
        agree("undo " + act.inverse(), outcome, undone.said(), undone.again());
    }

    @Override
    public void close() {
        clinic.close();
    }
}
