package clinicdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What it costs to look into a full book: it grows with what is looked at, not with the store. */
@Tag("bench")
@ExtendWith(BenchRun.class)
class BookBenchTest {

    private static final LocalDate TODAY = VisitPlan.NOW.toLocalDate();

    private static final List<Question> QUESTIONS = List.of( //
            new Question("first available, gap within 4 weeks", 3, //
                    book -> firstFree(book, VisitPlan.FULL_MONTH), //
                    book -> skipped(book, VisitPlan.FULL_MONTH, VisitPlan.MONTH_ENDS)),
            new Question("first available, 12 full months", 3, //
                    book -> firstFree(book, VisitPlan.FULL_YEAR), //
                    book -> skipped(book, VisitPlan.FULL_YEAR, VisitPlan.YEAR_ENDS)),
            new Question("one doctor's week", 2, //
                    book -> book.clinic.appointments.touching(week(book), List.of(book.doctor(VisitPlan.FULL_MONTH))),
                    book -> book.yardstick.visits(book.doctor(VisitPlan.FULL_MONTH), week(book))));

    static Stream<Arguments> figures() {
        return Bench.sizes().stream()
                .flatMap(size -> QUESTIONS.stream().map(question -> Arguments.of(question, size)));
    }

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

    private static Optional<Slot> firstFree(FullBook book, int doctor) {
        return book.clinic.booking.firstFree(book.doctor(doctor), null,
                book.clinic.slot(VisitPlan.NOW.toString(), 30), null);
    }

    private static List<long[]> skipped(FullBook book, int doctor, LocalDate end) {
        return book.yardstick.busy(book.doctor(doctor), days(book, TODAY, end));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void lookingIntoTheBookCostsHardlyMoreThanReadingIt(Question question, int size, Bench bench) {
        bench.compare(question, size);
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

        assertThat(firstFree(book, VisitPlan.FULL_MONTH))
                .contains(book.clinic.slot(VisitPlan.MONTH_ENDS + "T09:00", 30));
        assertThat(firstFree(book, VisitPlan.FULL_YEAR)).contains(book.clinic.slot(VisitPlan.YEAR_ENDS + "T09:00", 30));
        assertThat(skipped(book, VisitPlan.FULL_MONTH, VisitPlan.MONTH_ENDS)).hasSizeBetween(300, 608);
        assertThat(skipped(book, VisitPlan.FULL_YEAR, VisitPlan.YEAR_ENDS)).hasSizeBetween(4_176, 8_352);
        assertThat(book.yardstick.visits(book.doctor(VisitPlan.FULL_MONTH), week(book))).hasSize(
                book.clinic.appointments.touching(week(book), List.of(book.doctor(VisitPlan.FULL_MONTH))).size());
    }
}
