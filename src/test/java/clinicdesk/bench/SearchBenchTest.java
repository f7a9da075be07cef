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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What it costs to find the first time of any of all doctors, or where a room has to be free too. The yardstick reads when
 * the same doctors and rooms are taken on the days up to that time.
 */
@Tag("bench")
@ExtendWith(BenchRun.class)
class SearchBenchTest {

    /** Some doctor has 90 free minutes on this day, and none before. */
    private static final LocalDate FIRST_LONG_GAP = LocalDate.parse("2026-11-19");

    private static final Need NINETY_MINUTES = new Need(90, null, new Where.NoRoom(), null);
    private static final Need NINETY_IN_THEIR_ROOM = new Need(90, null, new Where.DoctorsRoom(), null);
    private static final Need IN_THEIR_ROOM = new Need(30, null, new Where.DoctorsRoom(), null);

    private static final List<Question> QUESTIONS = List.of( //
            new Question("anyone, 90 free minutes", Target.atMost(3), //
                    book -> first(book, new Whom.Anyone(), NINETY_MINUTES), //
                    book -> all(book, FIRST_LONG_GAP.plusDays(1))),
            new Question("anyone, 90 free minutes in their room", Target.atMost(3), //
                    book -> first(book, new Whom.Anyone(), NINETY_IN_THEIR_ROOM), //
                    book -> List.of(all(book, FIRST_LONG_GAP.plusDays(1)), allRooms(book, FIRST_LONG_GAP.plusDays(1)))),
            new Question("one doctor's room, 12 full months", Target.atMost(3), //
                    book -> first(book, new Whom.One(book.doctor(VisitPlan.FULL_YEAR)), IN_THEIR_ROOM),
                    book -> List.of(doctor(book, VisitPlan.FULL_YEAR, VisitPlan.YEAR_ENDS),
                            room(book, VisitPlan.FULL_YEAR, VisitPlan.YEAR_ENDS))),
            new Question("anyone, rooms of a type full for 4 weeks", Target.atMost(3), //
                    book -> first(book, new Whom.Anyone(), procedure(book)), //
                    book -> List.of(all(book, VisitPlan.MONTH_ENDS),
                            room(book, VisitPlan.FULL_MONTH, VisitPlan.MONTH_ENDS),
                            room(book, VisitPlan.FULL_YEAR, VisitPlan.MONTH_ENDS))));

    static List<Question> questions() {
        return QUESTIONS;
    }

    static List<Integer> sizes() {
        return Bench.sizes();
    }

    private static Need procedure(FullBook book) {
        return new Need(30, null, new Where.DoctorsRoom(), book.procedure());
    }

    private static List<FreeSlot> first(FullBook book, Whom whom, Need need) {
        return book.clinic.freeTime.first(new TimeSearch(whom, need, book.clinic.clock.instant(), null, 1)).slots();
    }

    private static Slot until(FullBook book, LocalDate end) {
        var clock = book.clinic.clock.clinic();
        return new Slot(clock.startOf(VisitPlan.NOW.toLocalDate()), clock.startOf(end));
    }

    private static List<long[]> doctor(FullBook book, int number, LocalDate end) {
        return book.yardstick.busy(book.doctor(number), until(book, end));
    }

    private static List<long[]> room(FullBook book, int number, LocalDate end) {
        return book.yardstick.taken(book.room(number), until(book, end));
    }

    private static List<List<long[]>> all(FullBook book, LocalDate end) {
        return IntStream.range(0, VisitPlan.DOCTORS).mapToObj(number -> doctor(book, number, end)).toList();
    }

    private static List<List<long[]>> allRooms(FullBook book, LocalDate end) {
        return IntStream.range(0, VisitPlan.DOCTORS).mapToObj(number -> room(book, number, end)).toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aSearchCostsHardlyMoreThanReadingWhatIsTaken(Question question, Bench bench) {
        bench.compare(question);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aLongPastCostsNothing(Question question, Bench bench) {
        bench.growth(question);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theSameIsFoundInEveryBook(int size, Bench bench) {
        FullBook book = bench.book(size);

        assertThat(first(book, new Whom.Anyone(), NINETY_MINUTES))
                .isEqualTo(first(book, new Whom.Anyone(), NINETY_IN_THEIR_ROOM))
                .singleElement().satisfies(found -> assertThat(day(book, found)).isEqualTo(FIRST_LONG_GAP));
        assertThat(first(book, new Whom.One(book.doctor(VisitPlan.FULL_YEAR)), IN_THEIR_ROOM)).containsExactly(
                new FreeSlot(book.doctor(VisitPlan.FULL_YEAR), book.clinic.slot(VisitPlan.YEAR_ENDS + "T09:00", 30)));
        assertThat(first(book, new Whom.Anyone(), procedure(book))).containsExactly(
                new FreeSlot(book.doctor(VisitPlan.FULL_MONTH), book.clinic.slot(VisitPlan.MONTH_ENDS + "T09:00", 30)));
        assertThat(all(book, VisitPlan.MONTH_ENDS)).allSatisfy(taken -> assertThat(taken).isNotEmpty());
        assertThat(room(book, VisitPlan.FULL_YEAR, VisitPlan.YEAR_ENDS))
                .hasSameSizeAs(doctor(book, VisitPlan.FULL_YEAR, VisitPlan.YEAR_ENDS));
    }

    private static LocalDate day(FullBook book, FreeSlot found) {
        return book.clinic.clock.clinic().dateOf(found.slot().start());
    }
}
