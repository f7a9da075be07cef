package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import clinicdesk.base.Ids;
import clinicdesk.booking.BookingCases;
import clinicdesk.booking.Outcome;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.TimeSpan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.node.ObjectNode;

/** The clinic's agreed cases, each asked over HTTP. */
class BookingCasesHttpTest {

    /** What a case calls a reason, and what is answered: the status, then a code or the field that nobody knows. */
    private static final Map<String, Set<String>> ANSWERS = Map.ofEntries(
            Map.entry("OVERLAP", Set.of("409 DOCTOR_BUSY", "409 PATIENT_BUSY", "409 ROOM_BUSY")),
            Map.entry("OUTSIDE_HOURS", Set.of("409 OUTSIDE_HOURS")),
            Map.entry("NOT_WORKING_DAY", Set.of("409 OUTSIDE_HOURS")),
            Map.entry("SPANS_DAYS", Set.of("409 OUTSIDE_HOURS")),
            Map.entry("PAST", Set.of("409 IN_THE_PAST")),
            Map.entry("NOT_CANCELLABLE", Set.of("409 NOT_CANCELLABLE")),
            Map.entry("NOT_MOVABLE", Set.of("409 NOT_MOVABLE")),
            Map.entry("ALREADY_CANCELLED", Set.of("409 ALREADY_CANCELLED")),
            Map.entry("NOT_FOUND", Set.of("404")),
            Map.entry("UNKNOWN_DOCTOR", Set.of("404 doctorId")),
            Map.entry("MISSING_FIELD", Set.of("400 MISSING_FIELD")),
            Map.entry("BAD_NAME", Set.of("400 BAD_NAME")),
            Map.entry("BAD_TIME", Set.of("400 BAD_TIME")),
            Map.entry("BAD_WINDOW", Set.of("400 BAD_TIME")),
            Map.entry("BAD_DURATION", Set.of("400 BAD_DURATION", "200 no slots")));

    @TempDir
    static Path folder;

    private static TestClinic clinic;
    private static ApiDesk api;

    private Map<String, UUID> visits = Map.of();

    @BeforeAll
    static void open() {
        clinic = TestClinic.empty(folder, "2030-01-01T08:00");
        api = ApiDesk.of(clinic);
    }

    @AfterAll
    static void close() {
        api.close();
        clinic.close();
    }

    @Test
    void noCaseIsLeftOut() {
        assertThat(BookingCases.all()).hasSize(64);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsAgreed() {
        return BookingCases.all().stream().map(given -> DynamicTest.dynamicTest(
                BookingCases.id(given) + " " + given.get("title").asString(), () -> run(given)));
    }

    private void run(JsonNode given) {
        visits = BookingCases.open(clinic, given);
        BookingCases.steps(given).forEach(step -> {
            JsonNode args = step.get("args");
            JsonNode expected = step.get("expected");
            switch (step.get("operation").asString()) {
                case "book" -> expectVisit(expected, book(args));
                case "reschedule" -> expectVisit(expected, reschedule(args));
                case "cancel" -> expectVisit(expected, act(args, "cancel", "{}"));
                case "window" -> expectList(expected, window(args));
                case "first_available" -> expectFirst(expected, args, given.get("doctor_hours"));
                case "open_availability" -> expectSlots(expected, args);
                case "notice_status" -> expectNotice(expected, args);
                default -> throw new AssertionError("unknown operation " + step);
            }
        });
        assertThat(api.faults).isEmpty();
    }

    private Answered book(JsonNode args) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        copy(args, "start", body);
        copy(args, "end", body);
        body.put("doctorId", doctor(args));
        if (!args.has("patient") || !args.get("patient").asString().isBlank()) {
            String email = args.has("notify") ? "nora@example.org" : null;
            body.put("patientId", clinic.patient("Nora New", email).toString());
        }
        Answered booked = api.post("/appointments", body.toString());
        if (booked.status() == 201) {
            visits.put("$last", UUID.fromString(booked.body().get("id").asString()));
        }
        return booked;
    }

    private Answered reschedule(JsonNode args) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        copy(args, "start", body);
        if (args.hasNonNull("doctor")) {
            body.put("doctorId", doctor(args));
        }
        return act(args, "reschedule", body.toString());
    }

    private static void copy(JsonNode args, String field, ObjectNode body) {
        if (args.has(field)) {
            body.set(field, args.get(field));
        }
    }

    private Answered act(JsonNode args, String act, String body) {
        return api.post("/appointments/" + visits.getOrDefault(args.get("id").asString(), Ids.next()) + "/" + act,
                body);
    }

    private static Answered window(JsonNode args) {
        String to = args.hasNonNull("to") ? "&to=" + args.get("to").asString() : "";
        return api.get("/doctors/" + doctor(args) + "/appointments?from=" + args.get("from").asString() + to);
    }

    /** Null for one that is left empty; an id that nobody has for one whom nobody knows. */
    private static String doctor(JsonNode args) {
        if (!args.hasNonNull("doctor")) {
            return null;
        }
        String name = args.get("doctor").asString();
        return (name.equals("Nobody") ? Ids.next() : clinic.doctor(name)).toString();
    }

    private static void expectVisit(JsonNode expected, Answered answer) {
        if (isRefused(expected, answer)) {
            return;
        }
        assertThat(answer.status()).isIn(200, 201);
        JsonNode visit = answer.body();
        assertThat(visit.get("id").asString()).isNotEmpty();
        if (expected.has("start")) {
            assertThat(time(visit, "start")).isEqualTo(expected.get("start").asString());
        }
        if (expected.has("end")) {
            assertThat(time(visit, "end")).isEqualTo(expected.get("end").asString());
        }
        if (expected.has("status")) {
            assertThat(visit.get("status").asString()).isEqualToIgnoringCase(expected.get("status").asString());
        }
    }

    /** Where the case expects a refusal, the answer has to be one, for one of its reasons. */
    private static boolean isRefused(JsonNode expected, Answered answer) {
        if (!expected.get("result").asString().equals("rejected")) {
            return false;
        }
        List<String> allowed = new ArrayList<>();
        expected.get("reason_any_of").forEach(reason -> allowed.addAll(ANSWERS.get(reason.asString())));
        assertThat(answers(answer)).as(answer.body().toString()).anyMatch(allowed::contains);
        return true;
    }

    private static List<String> answers(Answered answer) {
        List<String> said = new ArrayList<>(List.of(String.valueOf(answer.status())));
        answer.body().path("refusals").forEach(rule -> said.add(answer.status() + " " + rule.get("code").asString()));
        answer.body().path("errors").forEach(error -> said
                .add(answer.status() + " " + error.get(answer.status() == 404 ? "field" : "code").asString()));
        if (answer.status() == 200 && answer.body().path("slots").isEmpty()) {
            said.add("200 no slots");
        }
        return said;
    }

    private static String time(JsonNode node, String field) {
        return OffsetDateTime.parse(node.get(field).asString()).atZoneSameInstant(TestClinic.ZONE).toLocalDateTime()
                .toString();
    }

    private static void expectList(JsonNode expected, Answered answer) {
        if (!isRefused(expected, answer)) {
            List<String> starts = new ArrayList<>();
            answer.body().get("items").forEach(visit -> starts.add(time(visit, "start")));
            assertThat(starts).containsExactlyElementsOf(
                    expected.get("starts").values().stream().map(JsonNode::asString).toList());
        }
    }

    private static void expectFirst(JsonNode expected, JsonNode args, JsonNode doctors) {
        String doctor = doctor(args);
        Answered answer = api.get("/first-available?minutes=" + args.get("minutes").asInt() + "&from="
                + args.get("from").asString() + (doctor == null ? "" : "&doctorId=" + doctor));
        if (!isRefused(expected, answer)) {
            JsonNode slot = answer.body().get("slots").get(0);
            assertThat(List.of(time(slot, "start"), time(slot, "end"), name(slot, doctors))).containsExactly(
                    expected.get("start").asString(), expected.get("end").asString(),
                    expected.get("doctor").asString());
        }
    }

    private static String name(JsonNode slot, JsonNode doctors) {
        return doctors.propertyNames().stream()
                .filter(name -> clinic.doctor(name).toString().equals(slot.get("doctorId").asString())).findFirst()
                .orElseThrow();
    }

    /** Opens one more stretch of a date, and asks for the free hours of that day. */
    private static void expectSlots(JsonNode expected, JsonNode args) {
        UUID doctor = clinic.doctor(args.get("doctor").asString());
        LocalDate day = LocalDate.parse(args.get("date").asString());
        List<TimeSpan> spans = new ArrayList<>(clinic.hours.specialDays(doctor, day).stream()
                .filter(special -> special.day().equals(day)).flatMap(special -> special.spans().stream()).toList());
        spans.add(TimeSpan.of(LocalTime.parse(args.get("start").asString()),
                LocalTime.parse(args.get("end").asString())));
        Outcome opened = clinic.duty.change(TestClinic.MARIA, new HoursChange.Special(doctor, day, spans));
        JsonNode slots = api.get("/doctors/" + doctor + "/slots?minutes=60&from=" + day + "T00:00&to="
                + day.plusDays(1) + "T00:00").body().get("items");
        List<String> times = slots.values().stream()
                .map(slot -> time(slot, "start").substring(11) + "-" + time(slot, "end").substring(11)).toList();
        switch (expected.get("result").asString()) {
            case "accepted" -> assertThat(opened).isInstanceOf(Outcome.HoursChanged.class);
            case "slots" -> assertThat(times).containsExactlyElementsOf(expected.get("slots").values().stream()
                    .map(slot -> slot.get(0).asString() + "-" + slot.get(1).asString()).toList());
            case "no_overlapping_slots" -> assertThat(IntStream.range(1, times.size()))
                    .isNotEmpty().allMatch(i -> times.get(i).compareTo(times.get(i - 1).substring(6)) >= 0);
            default -> throw new AssertionError("unknown result " + expected);
        }
    }

    private void expectNotice(JsonNode expected, JsonNode args) {
        BookingCases.mailTheServerDoesNotTake(clinic, folder);
        JsonNode visit = api.get("/appointments/" + visits.get(args.get("id").asString())).body();
        assertThat(visit.at("/confirmation/state").asString()).isEqualTo("WAITING");
        assertThat(expected.get("value").asString()).isEqualTo("queued");
    }
}
