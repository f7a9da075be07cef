package clinicdesk.api;

import clinicdesk.TestClinic;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For each operation of the API a request that is done, another one each time. */
final class Examples {

    /** Some days of one week, in which nothing else is booked. */
    private static final String WEEK = "?from=2030-07-08T00:00&to=2030-07-13T00:00";

    private final TestClinic clinic;
    private final ApiDesk api;
    private final Map<String, Supplier<Example>> all = new HashMap<>();
    private final List<UUID> doctors;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger today = new AtomicInteger();

    /**
     * @param path with its query
     * @param body with ' for "; null for none
     */
    record Example(String path, @Nullable String body) {}

    Examples(TestClinic clinic, ApiDesk api) {
        this.clinic = clinic;
        this.api = api;
        doctors = Stream.of("One", "Two", "Three").map(name -> clinic.hire(name, "09:00", "17:00",
                TestClinic.WEEKDAYS).id()).toList();
        directory();
        duty();
        visits();
        more();
    }

    /** @param operation its method and path, as "GET /doctors/{id}" */
    Optional<Example> of(String operation) {
        return Optional.ofNullable(all.get(operation)).map(Supplier::get);
    }

    /** A series that is only asked about. */
    Example seriesThatIsNotBooked() {
        return new Example("/series", timed("'minutes':15,'rrule':'FREQ=WEEKLY;COUNT=2','dryRun':true}"));
    }

    private void add(String operation, Supplier<String> path) {
        all.put(operation, () -> new Example(path.get(), null));
    }

    private void add(String operation, Supplier<String> path, Supplier<String> body) {
        all.put(operation, () -> new Example(path.get(), body.get()));
    }

    private void directory() {
        add("GET /health", () -> "/health");
        add("GET /doctors", () -> "/doctors");
        add("POST /doctors", () -> "/doctors", () -> named("Dr Next"));
        add("GET /doctors/{id}", this::doctor);
        add("PATCH /doctors/{id}", this::doctor, () -> "{'department':'East %d'}".formatted(next()));
        add("GET /patients", () -> "/patients?q=an");
        add("POST /patients", () -> "/patients", () -> "{'familyName':'Lo','givenName':'No %d'}".formatted(next()));
        add("GET /patients/{id}", () -> "/patients/" + patient());
        add("PATCH /patients/{id}", () -> "/patients/" + patient(), () -> "{'notes':'Note %d'}".formatted(next()));
        add("GET /rooms", () -> "/rooms");
        add("POST /rooms", () -> "/rooms", () -> named("Room"));
        add("GET /visit-types", () -> "/visit-types");
        add("POST /visit-types", () -> "/visit-types", () -> "{'name':'Type %d','minutes':30}".formatted(next()));
    }

    private void duty() {
        add("GET /doctors/{id}/hours", () -> doctor() + "/hours");
        add("PUT /doctors/{id}/hours", () -> doctor() + "/hours",
                () -> "{'weekly':[{'day':'MONDAY','from':'09:00','to':'%d:00'}]}".formatted(10 + next() % 12));
        add("GET /doctors/{id}/leave", () -> doctor() + "/leave");
        add("POST /doctors/{id}/leave", () -> doctor() + "/leave", this::leave);
        add("DELETE /doctors/{id}/leave/{leaveId}", () -> made(doctor() + "/leave", leave()));
        add("GET /doctors/{id}/sessions", () -> doctor() + "/sessions");
        add("POST /doctors/{id}/sessions", () -> doctor() + "/sessions", this::session);
        add("DELETE /doctors/{id}/sessions/{sessionId}", () -> made(doctor() + "/sessions", session()));
        add("GET /doctors/{id}/slots", () -> doctor() + "/slots" + WEEK + "&minutes=30");
    }

    private void visits() {
        add("GET /doctors/{id}/appointments", () -> doctor() + "/appointments" + WEEK);
        add("GET /appointments", () -> "/appointments" + WEEK + "&doctorId=" + clinic.doctor("Who"));
        add("POST /appointments", () -> "/appointments", () -> timed("'minutes':15}"));
        add("GET /appointments/{id}", this::visit);
        add("GET /appointments/{id}/history", () -> visit() + "/history");
        add("POST /appointments/{id}/reschedule", () -> visit() + "/reschedule",
                () -> "{'start':'%s'}".formatted(start()));
        add("POST /appointments/{id}/cancel", () -> visit() + "/cancel", () -> "{'reason':'Ill %d'}".formatted(next()));
        add("POST /appointments/{id}/status", this::visitToday, () -> "{'status':'ARRIVED'}");
        add("POST /appointments/{id}/confirm", () -> visit() + "/confirm");
        add("GET /first-available", () -> "/first-available?minutes=30&doctorId=" + clinic.doctor("Who"));
    }

    private void more() {
        add("POST /series", () -> "/series", () -> timed("'minutes':15,'rrule':'FREQ=WEEKLY;COUNT=2'}"));
        add("POST /series/{id}/cancel",
                () -> made("/series", timed("'minutes':15,'rrule':'FREQ=WEEKLY;COUNT=2'}")) + "/cancel", () -> "{}");
        add("GET /waitlist", () -> "/waitlist");
        add("POST /waitlist", () -> "/waitlist", this::waiting);
        add("DELETE /waitlist/{id}", () -> made("/waitlist", waiting()));
        add("GET /waitlist/fitting", () -> "/waitlist/fitting?doctorId=%s&start=%s&minutes=30"
                .formatted(clinic.doctor("Who"), start()));
        add("GET /notifications", () -> "/notifications");
        add("GET /notifications/{id}", () -> {
            visit();
            return "/notifications/" + api.get("/notifications").body().at("/items/0/id").asString();
        });
    }

    private int next() {
        return count.incrementAndGet();
    }

    private String named(String name) {
        return "{'name':'%s %d'}".formatted(name, next());
    }

    /** One of those who work for the examples alone. */
    private String doctor() {
        return "/doctors/" + doctors.get(next() % doctors.size());
    }

    private UUID patient() {
        return clinic.patient("Ana Example" + next(), "ana@example.org");
    }

    /** Another Monday each time. */
    private LocalDate day() {
        return LocalDate.of(2030, 7, 8).plusWeeks(next());
    }

    private String start() {
        return day() + "T10:00";
    }

    private String timed(String rest) {
        return "{'doctorId':'%s','patientId':'%s','start':'%s',".formatted(clinic.doctor("Who"), patient(), start())
                + rest;
    }

    private String visit() {
        return made("/appointments", timed("'minutes':15}"));
    }

    private String visitToday() {
        String start = LocalDateTime.of(2030, 7, 1, 9, 0).plusMinutes(5 * today.getAndIncrement()).toString();
        return made("/appointments", "{'doctorId':'%s','patientId':'%s','start':'%s','minutes':5}"
                .formatted(clinic.doctor("Who"), patient(), start)) + "/status";
    }

    private String leave() {
        return "{'from':'%1$sT00:00','to':'%1$sT12:00'}".formatted(day());
    }

    private String session() {
        return "{'date':'%s','from':'10:00','to':'12:00'}".formatted(day());
    }

    private String waiting() {
        return "{'patientId':'%s','doctorId':'%s','minutes':30}".formatted(patient(), clinic.doctor("Who"));
    }

    /** The path of what is made anew. */
    private String made(String path, String body) {
        ApiDesk.Answered made = api.ask(ApiDesk.ADMIN, "POST", path, body);
        if (made.status() != 201) {
            throw new AssertionError(path + " " + made.status() + " " + made.body());
        }
        return path + "/" + made.body().get("id").asString();
    }
}
