package clinicdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.api.ApiDesk;
import clinicdesk.api.ApiDesk.Answered;
import clinicdesk.base.Actor;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How much other programs can ask at once: clients with a token each, over HTTP on this machine, in a full book. Each
 * client waits for its answer before it asks again. The figures are printed; only a wrong answer fails.
 */
@Tag("bench")
class ApiLoadBenchTest {

    private static final int VISITS = 100_000;
    private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
    private static final Duration EACH = Duration.ofSeconds(Integer.getInteger("bench.apiSeconds", 10));

    /** Every doctor but the first two has nothing from then on. */
    private static final LocalDate MONDAY = VisitPlan.NOW.toLocalDate().plusDays(60)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    /** So many visits of ten minutes are in a day from nine to five. */
    private static final int A_DAY = 48;

    private static FullBook book;
    private static ApiDesk api;
    private static List<Client> clients;

    @BeforeAll
    static void fill() {
        book = FullBook.make(Bench.FOLDER.resolve("api"), VISITS);
        api = ApiDesk.of(book.clinic);
        clients = IntStream.range(0, CLIENTS).mapToObj(Client::new).toList();
    }

    @AfterAll
    static void close() {
        api.close();
        book.close();
    }

    /** Another program: it books one patient again and again, with a doctor of its own, and looks into her book. */
    private static final class Client {

        private final String token;
        private final UUID doctor;
        private final UUID patient;
        private int booked;
        private int asked;

        Client(int number) {
            token = "client " + number;
            doctor = book.doctor(2 + number % (VisitPlan.DOCTORS - 2));
            patient = book.clinic.patient("Client " + number, "client" + number + "@example.org");
            api.knows(token, Actor.receptionist(token));
        }

        void book() {
            LocalDateTime start = weekday(booked / A_DAY).atTime(9, 0).plusMinutes(10L * (booked % A_DAY));
            booked++;
            Answered answer = api.ask(token, "POST", "/appointments", "{'doctorId':'" + doctor + "','patientId':'"
                    + patient + "','start':'" + start + "','minutes':10}");
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        }

        private static LocalDate weekday(int number) {
            return MONDAY.plusDays(7L * (number / 5) + number % 5);
        }

        /** A week of her book, the first free time, and a day of all doctors, in turns. */
        void read() {
            LocalDate day = VisitPlan.NOW.toLocalDate().plusDays(asked % 28);
            String question = switch (asked++ % 3) {
                case 0 -> "/doctors/" + doctor + "/appointments?from=" + day + "T00:00&to=" + day.plusDays(7)
                        + "T00:00";
                case 1 -> "/first-available?minutes=30&doctorId=" + doctor;
                default -> "/appointments?from=" + day + "T00:00&to=" + day.plusDays(1) + "T00:00";
            };
            assertThat(api.ask(token, "GET", question, null).status()).isEqualTo(200);
        }
    }

    /** What some clients did, with how long each answer took in nanoseconds, the shortest first. */
    private record Load(String what, Duration took, long[] answers) {

        static Load of(String what, Duration took, List<long[]> answers) {
            return new Load(what, took, answers.stream().flatMapToLong(Arrays::stream).sorted().toArray());
        }

        private double millis(double part) {
            return answers[(int) Math.min(answers.length - 1.0, answers.length * part)] / 1e6;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%-28s %,9d visits %3d clients %,9.0f/s %9.2f ms median %9.2f ms 95 %%",
                    what, VISITS, CLIENTS, answers.length / (took.toNanos() / 1e9), millis(0.5), millis(0.95));
        }
    }

    private static long[] again(Runnable act, long until) {
        List<Long> took = new ArrayList<>();
        for (long begin = System.nanoTime(); begin < until; begin = System.nanoTime()) {
            act.run();
            took.add(System.nanoTime() - begin);
        }
        return took.stream().mapToLong(Long::longValue).toArray();
    }

    /** All of these at once, each again and again. */
    private static List<long[]> together(List<Runnable> acts, Duration howLong) throws Exception {
        long until = System.nanoTime() + howLong.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<long[]> answers = new ArrayList<>();
            for (Future<long[]> done : threads.invokeAll(acts.stream()
                    .<Callable<long[]>>map(act -> () -> again(act, until)).toList())) {
                answers.add(done.get());
            }
            return answers;
        }
    }

    @Test
    void manyProgramsReadAndBookAtOnce() throws Exception {
        List<Runnable> reads = clients.stream().<Runnable>map(client -> client::read).toList();
        List<Runnable> bookings = clients.stream().<Runnable>map(client -> client::book).toList();
        together(Stream.concat(reads.stream(), bookings.stream()).toList(), EACH.dividedBy(5));

        List<Load> loads = new ArrayList<>();
        loads.add(Load.of("reads", EACH, together(reads, EACH)));
        loads.add(Load.of("bookings", EACH, together(bookings, EACH)));
        int half = CLIENTS / 2;
        List<long[]> mixed = together(Stream.concat(reads.stream().limit(half), bookings.stream().skip(half)).toList(),
                EACH);
        loads.add(Load.of("reads beside bookings", EACH, mixed.subList(0, half)));
        loads.add(Load.of("bookings beside reads", EACH, mixed.subList(half, CLIENTS)));
        loads.forEach(System.out::println);
        assertThat(loads).allSatisfy(load -> assertThat(load.answers()).isNotEmpty());
    }
}
