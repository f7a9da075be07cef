package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import clinicdesk.audit.Act;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.base.Slot;
import clinicdesk.booking.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that ask for the same at the same moment, or ask again since they are not sure that they were heard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesHttpTest {

    private static final int CALLERS = 8;
    private static final String NOW = "2030-07-01T08:00";
    private static final LocalDateTime FIRST = LocalDateTime.parse("2030-07-03T00:00");
    private static final int MINUTES = 10;

    private final CyclicBarrier barrier = new CyclicBarrier(CALLERS);
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final List<UUID> patients = new ArrayList<>();
    private TestClinic clinic;
    private ApiDesk api;
    private Heard log;
    private UUID doctor;

    @BeforeAll
    void open(@TempDir Path folder) {
        clinic = TestClinic.empty(folder, NOW);
        api = ApiDesk.of(clinic);
        for (int i = 0; i < CALLERS; i++) {
            patients.add(clinic.patient("Patient" + i + " Race", "p" + i + "@example.org"));
            api.knows(token(i), new Actor("Website " + i, Role.RECEPTIONIST, null));
        }
    }

    @AfterAll
    void close() {
        callers.close();
        api.close();
        clinic.close();
    }

    @BeforeEach
    void hireOneWhoWorksDayAndNight() {
        clinic.clock.set(LocalDateTime.parse(NOW));
        clinic.emptyTheBook();
        api.faults.clear();
        doctor = clinic.hire("Night", "00:00", "00:00", TestClinic.EVERY_DAY).id();
        log = Heard.from(Level.WARNING);
    }

    @AfterEach
    void nothingWentWrong() {
        log.close();
        assertThat(log.lines).isEmpty();
        assertThat(api.faults).isEmpty();
    }

    private static String token(int caller) {
        return "token-" + caller;
    }

    private String booking(int patient, int slot) {
        return "{'doctorId':'%s','patientId':'%s','start':'%s','minutes':%d}".formatted(doctor, patients.get(patient),
                FIRST.plusMinutes((long) MINUTES * slot), MINUTES);
    }

    private Answered book(int caller, String body, String... headers) {
        return api.ask(token(caller), "POST", "/appointments", body, headers);
    }

    private Answered withKey(int caller, String key, String body) {
        return book(caller, body, "Idempotency-Key", key);
    }

    /** What all of them were answered who asked at the same moment. */
    private List<Answered> together(IntFunction<Answered> ask) throws Exception {
        List<Callable<Answered>> asking = IntStream.range(0, CALLERS).<Callable<Answered>>mapToObj(caller -> () -> {
            barrier.await();
            return ask.apply(caller);
        }).toList();
        List<Answered> answers = new ArrayList<>();
        for (Future<Answered> answer : callers.invokeAll(asking)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static UUID id(Answered booked) {
        return UUID.fromString(booked.body().get("id").asString());
    }

    private List<Visit> book() {
        Slot week = new Slot(clinic.time(NOW), clinic.time(NOW).plus(Duration.ofDays(7)));
        return clinic.appointments.touching(week, List.of(doctor));
    }

    /** In the book are these visits, one after another, each with its line in the trail and its letter. */
    private void assertBooked(List<UUID> winners) {
        List<Visit> visits = book();
        assertThat(visits).extracting(Visit::id).containsExactlyElementsOf(winners);
        for (int i = 1; i < visits.size(); i++) {
            assertThat(visits.get(i).slot().overlaps(visits.get(i - 1).slot())).isFalse();
        }
        assertThat(visits).allSatisfy(visit -> {
            assertThat(clinic.audit.history(visit.id())).extracting(Act::action).containsExactly("BOOK");
            assertThat(clinic.outbox.lettersAbout(visit.id())).hasSize(1);
        });
    }

    private UUID onlyWinner(List<Answered> answers) {
        assertThat(answers).extracting(Answered::status).containsOnlyOnce(201).containsOnly(201, 409);
        UUID winner = answers.stream().filter(answer -> answer.status() == 201).map(RacesHttpTest::id).findFirst()
                .orElseThrow();
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(loser -> {
            assertThat(loser.body().get("type").asString()).endsWith(":refused");
            assertThat(loser.body().get("refusals")).singleElement().satisfies(refusal -> {
                assertThat(refusal.get("code").asString()).isEqualTo("DOCTOR_BUSY");
                assertThat(refusal.get("appointmentId").asString()).isEqualTo(winner.toString());
            });
        });
        return winner;
    }

    private void race(int rounds) throws Exception {
        List<UUID> winners = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int slot = round;
            winners.add(onlyWinner(together(caller -> book(caller, booking(caller, slot)))));
        }
        assertBooked(winners);
    }

    @Test
    void eightWhoWantOneSlotGetItOnceAndTheOthersAreToldWhoHasIt() throws Exception {
        race(20);
    }

    @Test
    @Tag("storm")
    void eightWhoWantOneSlotGetItOnceInFiveHundredRounds() throws Exception {
        race(500);
    }

    @Test
    void whoAsksEightTimesAtOnceWithOneKeyHasOneVisitAndHearsTheSameEachTime() throws Exception {
        List<UUID> visits = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            String body = booking(0, round);
            String key = "eight times " + round;
            List<Answered> answers = together(any -> withKey(0, key, body));

            Answered first = answers.getFirst();
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(201);
                assertThat(answer.body()).isEqualTo(first.body());
                assertThat(answer.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
                assertThat(answer.header("Location")).endsWith("/appointments/" + id(first));
            });
            visits.add(id(first));
        }
        assertBooked(visits);
    }

    @Test
    void oneKeyForTwoThingsAtOnceIsTheFirstOnesAndTheOtherIsNotDone() throws Exception {
        List<Answered> answers = together(caller -> withKey(0, "two things", booking(0, caller % 2)));

        assertThat(answers).extracting(Answered::status).containsOnly(201, 409);
        List<Answered> done = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(done).hasSize(CALLERS / 2).extracting(Answered::body).containsOnly(done.getFirst().body());
        assertThat(answers).filteredOn(answer -> answer.status() == 409)
                .allSatisfy(other -> assertThat(other.body().get("type").asString()).endsWith(":keyUsed"));
        assertBooked(List.of(id(done.getFirst())));
    }

    @ParameterizedTest(name = "after {0} another request with the key: {1}")
    @CsvSource({"PT0S, 409", "PT23H59M59.999S, 409", "PT24H, 201", "PT48H, 201"})
    void aKeyIsFreeAfterADay(Duration later, int other) {
        String key = "a day " + later;
        Answered first = withKey(0, key, booking(0, 200));
        clinic.clock.advance(later);
        if (other == 409) {
            assertThat(withKey(0, key, booking(0, 200)).body()).isEqualTo(first.body());
        }

        assertThat(withKey(0, key, booking(0, 201)).status()).isEqualTo(other);
        assertThat(book()).hasSize(other == 201 ? 2 : 1);
    }

    @Test
    void whatWasRefusedIsRefusedInTheSameWordsThoughTheTimeIsFreeByNow() throws Exception {
        UUID taken = id(book(0, booking(0, 0)));
        List<Answered> refused = together(any -> withKey(1, "refused", booking(1, 0)));
        assertThat(api.post("/appointments/" + taken + "/cancel", "{}").status()).isEqualTo(200);

        Answered again = withKey(1, "refused", booking(1, 0));

        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).isEqualTo(again.body());
        });
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(again.body().get("refusals").get(0).get("appointmentId").asString()).isEqualTo(taken.toString());
        assertThat(withKey(1, "refused no more", booking(1, 0)).status()).isEqualTo(201);
    }

    @Test
    void theSameKeyOfAnotherTokenIsAnotherKey() throws Exception {
        UUID winner = onlyWinner(together(caller -> withKey(caller, "mine", booking(caller, 0))));
        assertBooked(List.of(winner));

        String body = booking(0, 1);
        assertThat(withKey(0, "ours", body).status()).isEqualTo(201);
        assertThat(withKey(1, "ours", body).status()).isEqualTo(409);
    }
}
