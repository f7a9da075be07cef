package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.base.Slot;
import clinicdesk.booking.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight programs, each with a token of its own, ask at the same moment. It is a Monday, eight in the morning. */
class RaceHttpTest {

    private static final int CLIENTS = 8;
    private static final int SLOTS_A_DAY = 48;

    @TempDir
    static Path folder;

    private static TestClinic clinic;
    private static ApiDesk api;

    private UUID ana;

    @BeforeAll
    static void open() {
        clinic = TestClinic.at(folder, "2030-07-01T08:00");
        api = ApiDesk.of(clinic);
        IntStream.range(0, CLIENTS)
                .forEach(i -> api.knows(client(i), new Actor("Client " + i, Role.RECEPTIONIST, null)));
    }

    @AfterAll
    static void close() {
        assertThat(api.faults).isEmpty();
        api.close();
        clinic.close();
    }

    @BeforeEach
    void turnThePage() {
        clinic.turnThePage("2030-07-01T08:00");
        ana = clinic.patient("Ana Lo", "ana@example.org");
    }

    private static String client(int number) {
        return "client " + number;
    }

    private static List<Answered> atOnce(IntFunction<Answered> each) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Answered>> asked = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> (Callable<Answered>) () -> each.apply(i)).toList();
            List<Answered> answers = new ArrayList<>();
            for (Future<Answered> answer : clients.invokeAll(asked)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static String booking(UUID patient, String start) {
        return "{'doctorId':'%s','patientId':'%s','start':'%s','minutes':10}".formatted(clinic.doctor("Strange"),
                patient, start);
    }

    private Answered keyed(String secret, String key, String start) {
        return api.ask(secret, "POST", "/appointments", booking(ana, start), "Idempotency-Key", key);
    }

    @Test
    void oneOfEightGetsTheSlotAndTheOthersAreToldWhoHasIt() throws Exception {
        race(20);
    }

    @Test
    @Tag("storm")
    void oneOfEightGetsTheSlotInFiveHundredRounds() throws Exception {
        race(500);
    }

    private static void race(int rounds) throws Exception {
        List<UUID> patients = IntStream.range(0, CLIENTS).mapToObj(i -> clinic.patient("Racer No" + i)).toList();
        for (int round = 0; round < rounds; round++) {
            int minute = 9 * 60 + round % SLOTS_A_DAY * 10;
            String start = "%sT%02d:%02d".formatted(LocalDate.of(2030, 7, 2).plusWeeks(round / SLOTS_A_DAY),
                    minute / 60, minute % 60);
            List<Answered> answers = atOnce(
                    i -> api.ask(client(i), "POST", "/appointments", booking(patients.get(i), start)));

            List<Answered> won = answers.stream().filter(answer -> answer.status() == 201).toList();
            assertThat(won).as(start).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(lost -> {
                assertThat(lost.status()).isEqualTo(409);
                assertThat(lost.body().at("/refusals/0/code").asString()).isEqualTo("DOCTOR_BUSY");
                assertThat(lost.body().at("/refusals/0/appointmentId")).isEqualTo(won.getFirst().body().get("id"));
            });
        }
        Slot year = new Slot(clinic.time("2030-07-01T00:00"), clinic.time("2031-07-01T00:00"));
        List<Visit> visits = clinic.appointments.touching(year, List.of(clinic.doctor("Strange")));
        assertThat(visits).hasSize(rounds).allSatisfy(
                visit -> assertThat(clinic.audit.history(visit.id())).hasSize(1));
        for (int i = 1; i < visits.size(); i++) {
            assertThat(visits.get(i).slot().overlaps(visits.get(i - 1).slot())).isFalse();
        }
    }

    @Test
    void eightWithOneKeyAtOnceBookOneVisitAndHearTheSame() throws Exception {
        List<Answered> answers = atOnce(i -> keyed(client(0), "at once", "2030-07-02T09:00"));

        assertThat(answers).extracting(Answered::status).containsOnly(201);
        assertThat(answers).extracting(Answered::body).containsOnly(answers.getFirst().body());
        assertThat(clinic.appointments.ofPatient(ana, 9)).hasSize(1);
    }

    @Test
    void aKeyIsOfOneTokenForOneRequestAndForADay() {
        Answered booked = keyed(client(0), "key", "2030-07-02T09:00");

        assertThat(keyed(client(0), "key", "2030-07-02T10:00").status()).isEqualTo(409);
        assertThat(keyed(client(1), "key", "2030-07-02T10:00").status()).isEqualTo(201);
        clinic.clock.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(keyed(client(0), "key", "2030-07-02T09:00").body()).isEqualTo(booked.body());
        clinic.clock.advance(Duration.ofMillis(1));
        assertThat(keyed(client(0), "key", "2030-07-02T11:00").status()).isEqualTo(201);
    }

    @Test
    void aRefusalIsGivenAgainAlsoWhenTheTimeIsFreeByThen() {
        Visit there = clinic.booked("Strange", "2030-07-02T09:00", 10);
        Answered refused = keyed(client(0), "refused", "2030-07-02T09:00");
        clinic.cancel(there);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(keyed(client(0), "refused", "2030-07-02T09:00").body()).isEqualTo(refused.body());
        assertThat(keyed(client(0), "another", "2030-07-02T09:00").status()).isEqualTo(201);
    }
}
