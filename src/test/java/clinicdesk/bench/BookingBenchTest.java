package clinicdesk.bench;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.bench.Pairs.Effort;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterView;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How many bookings one writer makes in a second, what processor time one takes, and how long the drop of a visit takes
 * until it is committed: as the window does it, with all rules asked, the visit, its line in the trail, its letter, and
 * what other programs are told, in one durable commit. The yardstick writes the same rows by hand. Both commits wait
 * until the disk says that it has them: on a disk that takes long for that both ways look alike, on one that only says
 * so the work beside it shows most.
 */
@Tag("bench")
@ExtendWith(BenchRun.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingBenchTest {

    private static final int AT_ONCE = 20;
    private static final long WARM_NANOS = 12_000_000_000L;
    private static final Effort EFFORT = new Effort(500_000_000L, 11, 401, 4_000_000_000L);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<FullBook, Desk> desks = new HashMap<>();

    /** A book, and the two ways to write into it. */
    private record Desk(FullBook book, NewBookings wanted, HandBooking byHand) {

        static Desk at(FullBook book) {
            NewBookings wanted = new NewBookings(book);
            Visit booked = book(book, wanted.next());
            Visit moved = move(book, book(book, wanted.next()));
            try {
                return new Desk(book, wanted, new HandBooking(PlainStore.writing(book.folder), booked, moved));
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            }
        }

        private static Visit book(FullBook book, BookingRequest request) {
            return done(book.clinic.booking.book(MARIA, request));
        }

        private static Visit move(FullBook book, Visit visit) {
            return done(book.clinic.booking.move(MARIA, visit.id(), visit.version(),
                    NewBookings.elsewhere(visit.placement()), Telling.LETTER));
        }

        void book(BookingRequest request) {
            book(book, request);
        }

        void move(Visit visit) {
            move(book, visit);
        }

        void moveByHand(Visit visit) {
            byHand.move(visit, NewBookings.elsewhere(visit.placement()));
        }

        double ourDropMillis() {
            return nanos(System::nanoTime, booked(), this::move) / 1e6 / AT_ONCE;
        }

        double handDropMillis() {
            return nanos(System::nanoTime, booked(), this::moveByHand) / 1e6 / AT_ONCE;
        }

        private List<Visit> booked() {
            return wanted.next(AT_ONCE).stream().map(request -> book(book, request)).toList();
        }

        double oursPerSecond() {
            return AT_ONCE * 1e9 / nanos(System::nanoTime, this::book);
        }

        double handPerSecond() {
            return AT_ONCE * 1e9 / nanos(System::nanoTime, byHand::book);
        }

        double ourProcessorMillis() {
            return nanos(THREADS::getCurrentThreadCpuTime, this::book) / 1e6 / AT_ONCE;
        }

        double handProcessorMillis() {
            return nanos(THREADS::getCurrentThreadCpuTime, byHand::book) / 1e6 / AT_ONCE;
        }

        double ourMillis() {
            return nanos(System::nanoTime, this::book) / 1e6 / AT_ONCE;
        }

        private double nanos(LongSupplier time, Consumer<BookingRequest> way) {
            return nanos(time, wanted.next(AT_ONCE), way);
        }

        private static <T> double nanos(LongSupplier time, List<T> each, Consumer<T> way) {
            long start = time.getAsLong();
            each.forEach(way);
            return time.getAsLong() - start;
        }
    }

    private Desk desk(FullBook book) {
        return desks.computeIfAbsent(book, Desk::at);
    }

    /** Until both compilers have come to rest: a booking goes a long way through the program. */
    @BeforeAll
    void warmUp(Bench bench) {
        Desk desk = desk(bench.largestBook());
        long end = System.nanoTime() + WARM_NANOS;
        while (System.nanoTime() < end) {
            desk.ourMillis();
            desk.handPerSecond();
            desk.ourDropMillis();
            desk.handDropMillis();
        }
    }

    static List<Integer> sizes() {
        return Bench.sizes();
    }

    @AfterAll
    void close() {
        desks.values().forEach(desk -> desk.byHand().close());
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void bothWaysWriteTheSameRows(int size, Bench bench) {
        Desk desk = desk(bench.book(size));

        assertThat(desk.byHand().rows()).isEqualTo(1 + 1 + 5 + 1 + 2);
        Map<String, Long> before = desk.byHand().counts();
        desk.book(desk.wanted().next());
        Map<String, Long> between = desk.byHand().counts();
        desk.byHand().book(desk.wanted().next());
        Map<String, Long> after = desk.byHand().counts();

        assertThat(added(before, between)).isEqualTo(added(between, after)).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void bothWaysLeaveTheSameOfAMove(int size, Bench bench) {
        Desk desk = desk(bench.book(size));
        Visit one = Desk.book(desk.book(), desk.wanted().next());
        Visit other = Desk.book(desk.book(), desk.wanted().next());

        Map<String, Long> before = desk.byHand().counts();
        desk.move(one);
        Map<String, Long> between = desk.byHand().counts();
        desk.moveByHand(other);
        Map<String, Long> after = desk.byHand().counts();

        assertThat(added(before, between)).isEqualTo(added(between, after)).hasSize(4);
        Visit byHand = desk.book().clinic.now(other);
        assertThat(byHand.placement()).isEqualTo(NewBookings.elsewhere(other.placement()));
        assertThat(byHand.version()).isEqualTo(desk.book().clinic.now(one).version());
        assertThat(states(desk, other)).isEqualTo(states(desk, one));
    }

    private static List<LetterState> states(Desk desk, Visit visit) {
        return desk.book().clinic.outbox.lettersAbout(visit.id()).stream().map(LetterView::state).toList();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void bothWaysWaitUntilTheDiskHasIt(int size, Bench bench) {
        Desk desk = desk(bench.book(size));

        assertThat(desk.byHand().pragmas()).isEqualTo("wal 2");
        String ours = desk.book().clinic.store.write(session -> session.doReturningWork(PlainStore::pragmas));
        assertThat(ours).isEqualTo("wal 2");
    }

    private static Map<String, Long> added(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> added = new HashMap<>(after);
        added.replaceAll((table, rows) -> rows - before.get(table));
        added.values().removeIf(rows -> rows == 0);
        return added;
    }

    @Test
    void aBookingCostsHardlyMoreThanItsRows(Bench bench) {
        Desk desk = desk(bench.largestBook());

        bench.add(new Figure("bookings a second", Bench.largest(), "1/s",
                Pairs.measure(EFFORT, desk::oursPerSecond, desk::handPerSecond), Target.atLeast(0.6)));
        bench.add(new Figure("processor time of a booking", Bench.largest(), "ms",
                Pairs.measure(EFFORT, desk::ourProcessorMillis, desk::handProcessorMillis), Target.atMost(3)));
    }

    @Test
    void aDropCostsHardlyMoreThanItsRows(Bench bench) {
        Desk desk = desk(bench.largestBook());

        bench.add(new Figure("drop to committed", Bench.largest(), "ms",
                Pairs.measure(EFFORT, desk::ourDropMillis, desk::handDropMillis), Target.atMost(3)));
    }

    @Test
    void aLongPastCostsNothing(Bench bench) {
        Desk most = desk(bench.largestBook());
        Desk fewest = desk(bench.smallestBook());

        bench.add(new Figure("a booking, growth", Bench.largest(), "ms",
                Pairs.measure(EFFORT, most::ourMillis, fewest::ourMillis), Bench.GROWTH));
        bench.add(new Figure("drop to committed, growth", Bench.largest(), "ms",
                Pairs.measure(EFFORT, most::ourDropMillis, fewest::ourDropMillis), Bench.GROWTH));
    }
}
