package clinicdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.Slot;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.TimeSearch;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.booking.TimeSearch.Whom;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What it costs to look into a full book: it grows with what is looked at, not with the store. */
@Tag("bench")
@ExtendWith(BenchRun.class)
class BookBenchTest {

    private static final LocalDate TODAY = VisitPlan.NOW.toLocalDate();

    private static final Need HALF_AN_HOUR = new Need(30, null, new Where.NoRoom(), null);

    private static final List<Question> QUESTIONS = List.of( //
            new Question("first available, gap within 4 weeks", Target.atMost(3), //
                    book -> firstFree(book, VisitPlan.FULL_MONTH), //
                    book -> skipped(book, VisitPlan.FULL_MONTH, VisitPlan.MONTH_ENDS)),
            new Question("first available, 12 full months", Target.atMost(3), //
                    book -> firstFree(book, VisitPlan.FULL_YEAR), //
                    book -> skipped(book, VisitPlan.FULL_YEAR, VisitPlan.YEAR_ENDS)),
            new Question("free slots of a month", Target.atMost(3), //
                    book -> freeSlots(book), //
                    book -> book.yardstick.busy(book.doctor(VisitPlan.FULL_MONTH), month(book))),
            new Question("one doctor's week", Target.atMost(2), //
                    book -> book.clinic.appointments.touching(week(book), List.of(book.doctor(VisitPlan.FULL_MONTH))),
                    book -> book.yardstick.visits(book.doctor(VisitPlan.FULL_MONTH), week(book))));

    static List<Question> questions() {
        return QUESTIONS;
    }

    static List<Integer> sizes() {
        return Bench.sizes();
    }

    private static Slot days(FullBook book, LocalDate first, LocalDate end) {
        return new Slot(book.clinic.clock.clinic().startOf(first), book.clinic.clock.clinic().startOf(end));
    }

    private static Slot week(FullBook book) {
        return days(book, TODAY.minusDays(1), TODAY.plusDays(6));
    }

    private static Slot month(FullBook book) {
        return days(book, TODAY, TODAY.plusDays(31));
    }

    private static List<FreeSlot> firstFree(FullBook book, int doctor) {
        return book.clinic.freeTime.first(new TimeSearch(new Whom.One(book.doctor(doctor)), HALF_AN_HOUR,
                book.clinic.clock.instant(), null, 1)).slots();
    }

    private static List<FreeSlot> freeSlots(FullBook book) {
        return book.clinic.freeTime.slots(book.doctor(VisitPlan.FULL_MONTH), month(book), HALF_AN_HOUR, false);
    }

    private static FreeSlot free(FullBook book, int doctor, LocalDate day) {
        return new FreeSlot(book.doctor(doctor), book.clinic.slot(day + "T09:00", 30));
    }

    private static List<long[]> skipped(FullBook book, int doctor, LocalDate end) {
        return book.yardstick.busy(book.doctor(doctor), days(book, TODAY, end));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void lookingIntoTheBookCostsHardlyMoreThanReadingIt(Question question, Bench bench) {
        bench.compare(question);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aLongPastCostsNothing(Question question, Bench bench) {
        bench.growth(question);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void bothWaysLookAtTheSame(int size, Bench bench) {
        FullBook book = bench.book(size);

        FreeSlot gap = free(book, VisitPlan.FULL_MONTH, VisitPlan.MONTH_ENDS);
        assertThat(firstFree(book, VisitPlan.FULL_MONTH)).containsExactly(gap);
        assertThat(firstFree(book, VisitPlan.FULL_YEAR))
                .containsExactly(free(book, VisitPlan.FULL_YEAR, VisitPlan.YEAR_ENDS));
        assertThat(freeSlots(book)).hasSize(4 * 16).startsWith(gap);
        assertThat(skipped(book, VisitPlan.FULL_MONTH, VisitPlan.MONTH_ENDS)).hasSizeBetween(300, 608);
        assertThat(skipped(book, VisitPlan.FULL_YEAR, VisitPlan.YEAR_ENDS)).hasSizeBetween(4_176, 8_352);
        assertThat(book.yardstick.visits(book.doctor(VisitPlan.FULL_MONTH), week(book))).hasSize(
                book.clinic.appointments.touching(week(book), List.of(book.doctor(VisitPlan.FULL_MONTH))).size());
    }
}
