package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.access.TokenOutcome;
import clinicdesk.api.ApiServer;
import clinicdesk.base.Role;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.settings.Key;
import clinicdesk.ui.calendar.GridRobot;
import clinicdesk.ui.calendar.GridSight;
import clinicdesk.ui.frame.Theme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An open window and the programs that book over HTTP see each other's visits, whether the window's own program serves
 * them or another one on the same folder.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OthersWindowTest {

    private static final TestClock CLOCK = new TestClock(LocalDateTime.parse("2026-11-16T08:00"), TestClinic.ZONE);

    /** Which program serves. */
    private enum Served {
        BY_THE_WINDOW, BY_ANOTHER
    }

    private final HttpClient http = HttpClient.newHttpClient();
    /** The visits of which the window was told of late. */
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();
    private UUID strange;
    private UUID ana;
    private UUID tom;
    private DeskStage desk;
    private GridRobot hand;
    private BackRoom backRoom;
    private Services another;
    private Map<Served, ApiServer> servers;
    private String secret;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, "2026-11-16T08:00")) {
            clinic.settings.set(Map.of(Key.CLINIC_ZONE, TestClinic.ZONE.getId()));
            strange = clinic.doctor("Strange");
            ana = clinic.patient("Ana Pérez", "ana@example.org");
            tom = clinic.patient("Tom Baker");
            secret = ((TokenOutcome.Created) clinic.tokens.create(TestClinic.OWNER, "Website", Role.RECEPTIONIST,
                    null)).secret();
        }
        desk = DeskStage.open(folder, CLOCK, Theme.LIGHT, 1600, 900);
        hand = new GridRobot(desk.grid());
        another = new Services(new ClinicFolder(folder), CLOCK);
        Api.Address anyPort = new Api.Address("127.0.0.1", 0, null);
        servers = Map.of(Served.BY_THE_WINDOW, Api.start(desk.services, anyPort), Served.BY_ANOTHER,
                Api.start(another, anyPort));
        backRoom = new BackRoom(desk.services);
        backRoom.onNews(news -> Platform.runLater(() -> {
            desk.window.changed(news);
            news.changes().forEach(change -> told.add(change.id()));
        }));
        backRoom.start();
    }

    @AfterAll
    void close() throws Exception {
        http.close();
        servers.values().forEach(ApiServer::close);
        backRoom.close();
        another.close();
        desk.close();
    }

    private HttpResponse<String> ask(Served served, String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(servers.get(served).address() + ApiServer.ROOT
                + path)).header("Authorization", "Bearer " + secret).header("Content-Type", "application/json");
        return http.send(request.method(method, BodyPublishers.ofString(body.replace('\'', '"'))).build(),
                BodyHandlers.ofString());
    }

    /** Tom's visit, of half an hour, which a program books. */
    private UUID bookedOverHttp(Served served, String start) throws Exception {
        HttpResponse<String> booked = ask(served, "POST", "/appointments",
                "{'doctorId':'%s','patientId':'%s','start':'%s','minutes':30}".formatted(strange, tom, start));
        assertThat(booked.statusCode()).as(booked.body()).isEqualTo(201);
        String location = booked.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static Slot slot(String start) {
        return Slot.of(LocalDateTime.parse(start).atZone(TestClinic.ZONE).toInstant(), 30);
    }

    /** Ana's visit, which the window shows. */
    private Visit shown(String start) {
        Visit visit = TestClinic.done(desk.services.booking.book(TestClinic.MARIA, new BookingRequest(
                new Placement(strange, ana, null, slot(start)), null, null, Telling.LETTER)));
        hand.waitUntil(() -> shows(visit.id()));
        return visit;
    }

    /** For the window's thread. */
    private boolean shows(UUID visit) {
        return GridSight.in(desk.scene()).shows(visit);
    }

    private Slot now(Visit visit) {
        return desk.services.appointments.visit(visit.id()).orElseThrow().slot();
    }

    private Point2D at(String time) {
        return hand.pointFor(strange, LocalDateTime.parse(time).atZone(TestClinic.ZONE));
    }

    private void take(Visit visit) {
        hand.press(at(desk.services.clock.local(visit.slot().start()).plusMinutes(10).toString()));
    }

    /** Carries what the hand has taken at its tenth minute to where it would start then. */
    private void carryTo(String start) {
        hand.moveTo(at(LocalDateTime.parse(start).plusMinutes(11).toString()));
    }

    private boolean ghostIsShown() {
        return hand.fx(() -> desk.grid().lookup(".ghost-box").isVisible());
    }

    @ParameterizedTest
    @EnumSource(Served.class)
    void whatAProgramBooksAppearsWithinASecondWithoutAKey(Served served) throws Exception {
        UUID visit = bookedOverHttp(served, "2026-11-17T%02d:00".formatted(9 + served.ordinal()));
        long answered = System.nanoTime();
        hand.waitUntil(() -> shows(visit));

        assertThat(Duration.ofNanos(System.nanoTime() - answered)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void timeGoesOnInTheWindowWhileNobodyTouchesIt() throws Exception {
        CountDownLatch ticks = new CountDownLatch(3);
        backRoom.every(Duration.ofMillis(20), ticks::countDown);

        assertThat(ticks.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsMovedInTheWindowIsSeenByProgramsAtOnce() throws Exception {
        Visit visit = shown("2026-11-18T09:00");

        take(visit);
        carryTo("2026-11-18T11:00");
        hand.release();

        for (Served served : Served.values()) {
            assertThat(ask(served, "GET", "/appointments/" + visit.id(), "").body())
                    .contains("\"start\":\"2026-11-18T11:00");
        }
    }

    @ParameterizedTest(name = "others want {1}: {2}")
    @CsvSource(delimiter = '|', value = {
            "2026-11-18T13:00 | 2026-11-18T15:00 | Moved Ana Pérez to Thu 19 Nov, 13:00 | 2026-11-19T13:00",
            "2026-11-18T14:00 | 2026-11-19T14:00 | Dr Strange is busy 14:00–14:30 | 2026-11-18T14:00"})
    void aDragGoesOnWhileOthersBookAndEndsByTheRules(String from, String others, String said, String end)
            throws Exception {
        Visit visit = shown(from);
        take(visit);
        carryTo(LocalDateTime.parse(from).plusDays(1).toString());
        UUID booked = whileTheWindowIsTold(() -> bookedOverHttp(Served.BY_ANOTHER, others));

        assertThat(hand.fx(() -> shows(booked))).as("the board stands still under the hand").isFalse();
        hand.release();

        desk.until("the drop is judged", () -> desk.banner().contains(said));
        assertThat(now(visit)).isEqualTo(slot(end));
        assertThat(hand.visit(booked)).isPresent();
    }

    @Test
    void aVisitThatAProgramMovesOutOfTheHandStaysWhereTheProgramHasPutIt() throws Exception {
        Visit visit = shown("2026-11-20T09:00");
        take(visit);
        carryTo("2026-11-20T11:00");
        whileTheWindowIsTold(() -> {
            ask(Served.BY_THE_WINDOW, "POST", "/appointments/" + visit.id() + "/reschedule",
                    "{'start':'2026-11-20T15:00'}");
            return visit.id();
        });

        hand.release();

        desk.until("it is said", () -> desk.banner().startsWith("Somebody else has changed this visit"));
        assertThat(now(visit)).isEqualTo(slot("2026-11-20T15:00"));
        Point2D there = at("2026-11-20T15:10");
        assertThat(hand.boundsOf(visit.id()).contains(there)).isTrue();
    }

    /**
     * Has it done in the middle of a drag and waits until the window has heard of it: the ghost is still there.
     *
     * @param act answers which visit it was done to
     */
    private UUID whileTheWindowIsTold(Callable<UUID> act) throws Exception {
        assertThat(ghostIsShown()).isTrue();
        told.clear();
        UUID visit = act.call();
        hand.waitUntil(() -> told.contains(visit));
        assertThat(ghostIsShown()).isTrue();
        return visit;
    }
}
