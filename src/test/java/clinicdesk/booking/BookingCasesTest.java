package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.TimeSpan;
import clinicdesk.mail.LetterState;
import clinicdesk.ui.appointment.TypedBooking;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The clinic's agreed cases, one a line of {@code booking-cases.jsonl}. */
class BookingCasesTest {

    /** What a case calls a reason, and what the rules call it. */
    private static final Map<String, String> CODES = Map.of("OVERLAP", "DOCTOR_BUSY", "NOT_WORKING_DAY",
            "OUTSIDE_HOURS", "SPANS_DAYS", "OUTSIDE_HOURS", "PAST", "IN_THE_PAST");

    /**
     * What a person at the desk cannot ask, and no service is asked: a stretch without an end, a length of nothing, and a
     * doctor by an id that nobody has. Only who asks over HTTP is told what is wrong with these.
     */
    private static final Set<String> ONLY_OVER_HTTP = Set.of("I008", "I176", "I179");

    @TempDir
    static Path folder;

    private static TestClinic clinic;

    private Map<String, UUID> visits = new HashMap<>();

    @BeforeAll
    static void open() {
        clinic = TestClinic.empty(folder, "2030-01-01T08:00");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @Test
    void noCaseIsLeftOutButThoseOfHttp() {
        assertThat(BookingCases.all()).hasSize(64).extracting(BookingCases::id).containsAll(ONLY_OVER_HTTP);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsAgreed() {
        return BookingCases.all().stream().filter(given -> !ONLY_OVER_HTTP.contains(BookingCases.id(given)))
                .map(given -> DynamicTest.dynamicTest(BookingCases.id(given) + " " + given.get("title").asString(),
                        () -> run(given)));
    }

    private void run(JsonNode given) {
        visits = BookingCases.open(clinic, given);
        BookingCases.steps(given).forEach(step -> expect(step.get("expected"),
                ask(step.get("operation").asString(), step.get("args"), given.get("doctor_hours"))));
    }

    /** What came back, in the words of the cases. */
    private sealed interface Answer {
        record Visited(Visit visit) implements Answer {}

        record Rejected(List<String> reasons) implements Answer {}

        record Starts(List<Instant> starts) implements Answer {}

        record Free(String doctor, Slot slot) implements Answer {}

        /** The free hours of a day, and whether it was opened as asked. */
        record Slots(boolean opened, List<Slot> slots) implements Answer {}

        record Value(String value) implements Answer {}
    }

    private Answer ask(String operation, JsonNode args, JsonNode doctors) {
        return switch (operation) {
            case "book" -> book(args);
            case "reschedule" -> reschedule(args);
            case "cancel" -> answer(clinic.cancel(visit(args)));
            case "window" -> window(args);
            case "first_available" -> firstAvailable(args, doctors);
            case "open_availability" -> openAvailability(args);
            case "notice_status" -> noticeStatus(args);
            default -> throw new AssertionError("unknown operation " + operation);
        };
    }

    private Answer book(JsonNode args) {
        Optional<Instant> start = moment(args, "start");
        Optional<Slot> typed = start.flatMap(from -> moment(args, "end").flatMap(to -> Slot.between(from, to)));
        boolean nobody = args.has("patient") && args.get("patient").asString().isBlank();
        if (typed.isEmpty() || nobody || !args.hasNonNull("doctor")) {
            return type(args, nobody);
        }
        Slot slot = typed.get();
        UUID doctor = doctor(args);
        UUID patient = clinic.patient("Nora New", args.has("notify") ? "nora@example.org" : null);
        return answer(clinic.booking.book(MARIA, new BookingRequest(new Placement(doctor, patient, null, slot), null,
                null, Telling.LETTER)));
    }

    /** Into the form; what makes no sense there never gets as far as booking. */
    private Answer type(JsonNode args, boolean nobody) {
        Optional<Instant> start = moment(args, "start");
        long minutes = start.flatMap(from -> moment(args, "end").map(to -> Duration.between(from, to).toMinutes()))
                .orElse(30L);
        UUID doctor = args.hasNonNull("doctor") ? doctor(args) : null;
        UUID patient = nobody ? null : clinic.patient("Nora New");
        return new TypedBooking(clinic).book(doctor, patient, args.path("start").asString(""), minutes)
                .<Answer>map(problem -> new Answer.Rejected(List.of(problem)))
                .orElseThrow(() -> new AssertionError("booked: " + args));
    }

    private static Optional<Instant> moment(JsonNode args, String field) {
        try {
            return args.hasNonNull(field) ? Optional.of(clinic.time(args.get(field).asString())) : Optional.empty();
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    @Test
    void theFormBooksWhatIsTypedAsItShould() {
        clinic.clock.set(LocalDateTime.parse("2030-02-01T08:00"));
        clinic.everybodyLeaves();
        clinic.hire("Strange", "09:00", "17:00", WEEKDAYS);

        assertThat(new TypedBooking(clinic).book(clinic.doctor("Strange"), clinic.patient("Nora New"),
                "2030-02-28T09:00", 30)).isEmpty();
    }

    private Answer reschedule(JsonNode args) {
        Visit visit = visit(args);
        Instant start = time(args, "start");
        Slot slot = args.hasNonNull("end") ? new Slot(start, time(args, "end")) : visit.slot().startingAt(start);
        UUID doctor = args.hasNonNull("doctor") ? doctor(args) : visit.doctorId();
        return answer(clinic.booking.move(MARIA, visit.id(), visit.version(),
                new Placement(doctor, visit.patientId(), null, slot), Telling.LETTER));
    }

    private Answer window(JsonNode args) {
        Slot stretch = new Slot(time(args, "from"), time(args, "to"));
        return new Answer.Starts(clinic.appointments.touching(stretch, List.of(doctor(args))).stream()
                .map(visit -> visit.slot().start()).toList());
    }

    private Answer firstAvailable(JsonNode args, JsonNode doctors) {
        Whom whom = args.hasNonNull("doctor") ? new Whom.One(doctor(args)) : new Whom.Anyone();
        FreeSlot found = clinic.freeTime
                .first(new TimeSearch(whom, new TimeSearch.Need(args.get("minutes").asInt(), null,
                        new TimeSearch.Where.NoRoom(), null), time(args, "from"), null, 1))
                .slots().getFirst();
        return new Answer.Free(nameOf(found.doctorId(), doctors), found.slot());
    }

    private static String nameOf(UUID doctor, JsonNode doctors) {
        return doctors.propertyNames().stream().filter(name -> clinic.doctor(name).equals(doctor)).findFirst()
                .orElseThrow();
    }

    /** Opens one more stretch of a date, and tells the free hours of that day. */
    private Answer openAvailability(JsonNode args) {
        LocalDate day = LocalDate.parse(args.get("date").asString());
        List<TimeSpan> spans = new ArrayList<>(clinic.hours.specialDays(doctor(args), day).stream()
                .filter(special -> special.day().equals(day)).flatMap(special -> special.spans().stream()).toList());
        spans.add(TimeSpan.of(LocalTime.parse(args.get("start").asString()),
                LocalTime.parse(args.get("end").asString())));
        Outcome outcome = clinic.duty.change(MARIA, new HoursChange.Special(doctor(args), day, spans));
        return new Answer.Slots(outcome instanceof Outcome.HoursChanged,
                clinic.freeTime.slots(doctor(args), clinic.clock.clinic().day(day),
                        new TimeSearch.Need(60, null, new TimeSearch.Where.NoRoom(), null), false).stream()
                        .map(FreeSlot::slot).toList());
    }

    private Answer noticeStatus(JsonNode args) {
        var letters = clinic.outbox.lettersAbout(visits.get(args.get("id").asString()));
        assertThat(letters).hasSize(1);
        BookingCases.mailTheServerDoesNotTake(clinic, folder);
        letters = clinic.outbox.lettersAbout(visits.get(args.get("id").asString()));
        assertThat(letters.getFirst().progress().attempts()).as("it was tried").isOne();
        boolean waits = letters.getFirst().state() == LetterState.WAITING;
        return new Answer.Value(waits ? "queued" : letters.getFirst().state().name());
    }

    private Answer answer(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            visits.put("$last", done.visit().id());
            return new Answer.Visited(done.visit());
        }
        return new Answer.Rejected(switch (outcome) {
            case Outcome.Refused refused -> TestClinic.codes(refused);
            case Outcome.Invalid invalid -> invalid.problems().stream().map(problem -> problem.code().name()).toList();
            case Outcome.Unknown unknown when unknown.field().equals("doctorId") -> List.of("UNKNOWN_DOCTOR");
            default -> List.of(TestClinic.answer(outcome));
        });
    }

    private static UUID doctor(JsonNode args) {
        String name = args.get("doctor").asString();
        return name.equals("Nobody") ? UUID.randomUUID() : clinic.doctor(name);
    }

    private Visit visit(JsonNode args) {
        return clinic.appointments.visit(visits.get(args.get("id").asString())).orElseThrow();
    }

    private static Instant time(JsonNode args, String field) {
        return clinic.time(args.get(field).asString());
    }

    private static void expect(JsonNode expected, Answer answer) {
        switch (expected.get("result").asString()) {
            case "accepted" -> {
                if (answer instanceof Answer.Slots slots) {
                    assertThat(slots.opened()).isTrue();
                } else {
                    expectVisit(expected, answer);
                }
            }
            case "slots" -> expectSlots(expected, (Answer.Slots) answer);
            case "no_overlapping_slots" -> {
                List<Slot> slots = ((Answer.Slots) answer).slots();
                assertThat(slots).isNotEmpty();
                assertThat(IntStream.range(1, slots.size()))
                        .noneMatch(i -> slots.get(i - 1).overlaps(slots.get(i)));
            }
            case "rejected" -> {
                assertThat(answer).isInstanceOf(Answer.Rejected.class);
                List<String> allowed = new ArrayList<>();
                expected.get("reason_any_of")
                        .forEach(reason -> allowed.add(CODES.getOrDefault(reason.asString(), reason.asString())));
                assertThat(((Answer.Rejected) answer).reasons()).anyMatch(allowed::contains);
            }
            case "list" -> {
                List<Instant> starts = new ArrayList<>();
                expected.get("starts").forEach(start -> starts.add(clinic.time(start.asString())));
                assertThat(answer).isEqualTo(new Answer.Starts(starts));
            }
            case "slot" -> assertThat(answer).isEqualTo(new Answer.Free(expected.get("doctor").asString(),
                    new Slot(clinic.time(expected.get("start").asString()),
                            clinic.time(expected.get("end").asString()))));
            case "value" -> assertThat(answer).isEqualTo(new Answer.Value(expected.get("value").asString()));
            default -> throw new AssertionError("unknown result " + expected);
        }
    }

    private static void expectSlots(JsonNode expected, Answer.Slots answer) {
        List<String> slots = new ArrayList<>();
        expected.get("slots").forEach(slot -> slots.add(slot.get(0).asString() + "-" + slot.get(1).asString()));
        assertThat(answer.slots().stream().map(slot -> clock(slot.start()) + "-" + clock(slot.end())))
                .containsExactlyElementsOf(slots);
    }

    private static String clock(Instant instant) {
        return clinic.clock.clinic().local(instant).toLocalTime().toString();
    }

    private static void expectVisit(JsonNode expected, Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Visited.class);
        Visit visit = ((Answer.Visited) answer).visit();
        if (expected.has("start")) {
            assertThat(visit.slot().start()).isEqualTo(clinic.time(expected.get("start").asString()));
        }
        if (expected.has("end")) {
            assertThat(visit.slot().end()).isEqualTo(clinic.time(expected.get("end").asString()));
        }
        if (expected.has("status")) {
            assertThat(visit.status().name()).isEqualToIgnoringCase(expected.get("status").asString());
        }
    }
}
