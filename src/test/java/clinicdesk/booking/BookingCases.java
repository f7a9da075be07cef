package clinicdesk.booking;

import static clinicdesk.TestClinic.WEEKDAYS;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.mail.MailRoute;
import clinicdesk.mail.OutboxWorker;
import clinicdesk.mail.Sender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clinic's agreed cases, one a line of {@code booking-cases.jsonl}, and the clinic that each of them is in. */
public final class BookingCases {

    private BookingCases() {}

    public static List<JsonNode> all() {
        JsonMapper json = JsonMapper.shared();
        try (var lines = new BufferedReader(new InputStreamReader(
                BookingCases.class.getResourceAsStream("booking-cases.jsonl"), StandardCharsets.UTF_8))) {
            return lines.lines().map(json::readTree).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static String id(JsonNode given) {
        return given.get("id").asString();
    }

    /** What is asked in it, one after another. */
    public static Stream<JsonNode> steps(JsonNode given) {
        return given.get("operation").asString().equals("sequence")
                ? given.get("args").get("steps").values().stream()
                : Stream.of(given);
    }

    /**
     * Sets the clock, has the case's doctors and no others work, and writes the visits that there are already.
     *
     * @return the visits by what the case calls them
     */
    public static Map<String, UUID> open(TestClinic clinic, JsonNode given) {
        clinic.clock.set(LocalDateTime.parse(given.get("now").asString()));
        clinic.everybodyLeaves();
        given.get("doctor_hours").properties().forEach(doctor -> clinic.hire(doctor.getKey(),
                doctor.getValue().get("open").asString(), doctor.getValue().get("close").asString(), WEEKDAYS));
        Map<String, UUID> visits = new HashMap<>();
        for (JsonNode existing : given.get("existing")) {
            visits.put(existing.path("id").asString("existing" + visits.size()), place(clinic, existing));
        }
        return visits;
    }

    /** Writes a visit as it stands, past the rules. */
    private static UUID place(TestClinic clinic, JsonNode existing) {
        Slot slot = new Slot(clinic.time(existing.get("start").asString()),
                clinic.time(existing.get("end").asString()));
        Placement place = new Placement(clinic.doctor(existing.get("doctor").asString()),
                clinic.patient("Eve Existing"), null, slot);
        Appointment visit = new Appointment(new BookingRequest(place, null, null, Telling.LETTER), Grant.FITS,
                new Buffers(0, 0), clinic.clock.clinic());
        String status = existing.get("status").asString().toUpperCase(Locale.ROOT);
        if (!status.equals("BOOKED")) {
            visit.become(AppointmentStatus.valueOf(status), null, clinic.clock.instant());
        }
        clinic.store.write(session -> {
            clinic.appointments.insert(visit);
            return null;
        });
        return visit.id();
    }

    /** Tries to send what is due, and nobody takes it. */
    public static void mailTheServerDoesNotTake(TestClinic clinic, Path folder) {
        MailRoute nowhere = new MailRoute.Pickup(folder.resolve("clinic.db"), new Sender("desk@example.org", "Desk"));
        try (OutboxWorker worker = new OutboxWorker(clinic.store, clinic.clock.clinic(), () -> nowhere, Map.of())) {
            worker.runOnce();
        }
    }
}
