package clinicdesk.waitlist;

import static clinicdesk.TestClinic.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.MoveRequest;
import clinicdesk.booking.Occurrence;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.SeriesMove;
import clinicdesk.booking.SeriesRequest;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Dr Strange is busy on Tuesday at 10:00, and whoever is refused that time is offered another, which is looked for while
 * all desks can write. It is Monday, 8:00.
 */
class NextTimeAfterRefusalTest {

    private static final String TAKEN = "2026-11-17T10:00";

    @TempDir
    static Path folder;

    private static TestClinic clinic;

    /** Of each search, whether others had to wait for it with what they write. */
    private final List<Boolean> searches = new ArrayList<>();
    private UUID ana;

    @BeforeAll
    static void open() {
        clinic = TestClinic.empty(folder, "2026-11-16T08:00");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @BeforeEach
    void busyAtTen() {
        clinic.onSearch = () -> {};
        clinic.emptyTheBook();
        clinic.turnThePage("2026-11-16T08:00");
        ana = clinic.patient("Ana Pérez");
        clinic.booked("Strange", TAKEN, 30);
    }

    private BookingRequest taken() {
        return clinic.request("Strange", ana, TAKEN, 30);
    }

    private Visit at(String time) {
        return TestClinic.done(clinic.booking.book(MARIA, clinic.request("Strange", ana, "2026-11-16T" + time, 30)));
    }

    private SeriesRequest threeDays() {
        return new SeriesRequest(taken(),
                new Recurrence(new Recurrence.Daily(), 1, new Recurrence.Count(3), DayOfWeek.MONDAY));
    }

    private OpenRecall recall() {
        clinic.recalls.keep(MARIA,
                new Recall(ana, clinic.doctor("Strange"), null, LocalDate.parse("2026-11-17"), null));
        return clinic.recalls.ofPatient(ana).getLast();
    }

    private Visit firstOfSeries() {
        SeriesRequest fromNine = new SeriesRequest(clinic.request("Strange", ana, "2026-11-16T09:00", 30),
                threeDays().rule());
        return ((Outcome.DoneTogether) clinic.series.book(MARIA, fromNine)).visits().getFirst();
    }

    /** The ways to a time that is taken. */
    private enum Way {
        BOOKED, MOVED, BESIDE_A_RELATIVE, FROM_THE_WAITING_LIST, FROM_A_RECALL, AS_A_SERIES, AS_A_SERIES_FROM_A_RECALL, AS_A_SERIES_THAT_IS_MOVED
    }

    private Outcome refused(Way way) {
        return switch (way) {
            case BOOKED -> listening(() -> clinic.booking.book(MARIA, taken()));
            case MOVED -> {
                Visit visit = at("09:00");
                yield listening(() -> clinic.move(visit, "Strange", TAKEN, 30));
            }
            case BESIDE_A_RELATIVE -> {
                Visit visit = clinic.booked("Strange", "2026-11-16T09:00", 30);
                yield listening(() -> clinic.booking.bookBeside(MARIA, taken(), visit.id()));
            }
            case FROM_THE_WAITING_LIST -> {
                OpenWaiting who = new Waiters(clinic).waits(Waiters.anyone(ana));
                yield listening(() -> clinic.waiting.bookFrom(MARIA, who.id(), taken()));
            }
            case FROM_A_RECALL -> {
                OpenRecall recall = recall();
                yield listening(() -> clinic.recalls.bookFrom(MARIA, recall.id(), taken()));
            }
            case AS_A_SERIES -> listening(() -> clinic.series.book(MARIA, threeDays()));
            case AS_A_SERIES_FROM_A_RECALL -> {
                OpenRecall recall = recall();
                yield listening(() -> clinic.series.book(MARIA, threeDays(),
                        clinic.recalls.closing(MARIA, recall.id(), ana)));
            }
            case AS_A_SERIES_THAT_IS_MOVED -> {
                Visit first = firstOfSeries();
                yield listening(() -> clinic.series.move(MARIA, new SeriesMove(first.id(), first.version(),
                        SeriesMove.Reach.ALL, new MoveRequest(
                                first.placement().at(clinic.slot("2026-11-16T10:00", 30)), Telling.LETTER, null),
                        Map.of())));
            }
        };
    }

    private Outcome listening(Supplier<Outcome> act) {
        clinic.onSearch = () -> searches.add(isWriting());
        return act.get();
    }

    /** Only a write can note what it touches. */
    private static boolean isWriting() {
        try {
            clinic.store.touched("probe", UUID.randomUUID());
            return true;
        } catch (IllegalStateException outside) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nobodyWaitsWhileAnotherTimeIsLookedFor(Way way) {
        Outcome refused = refused(way);

        assertThat(offered(refused)).as(refused.toString()).isNotEmpty();
        assertThat(searches).isNotEmpty().containsOnly(false);
    }

    private static Stream<?> offered(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.nextFree().stream();
            case Outcome.Unfit unfit -> unfit.unfit().stream().map(Occurrence::proposal).flatMap(Optional::stream);
            default -> throw new AssertionError("not refused: " + outcome);
        };
    }

    @Test
    void aWriteIsToldFromWhatIsNone() {
        assertThat(isWriting()).isFalse();
        assertThat(clinic.store.<Boolean>write(session -> isWriting())).isTrue();
    }
}
