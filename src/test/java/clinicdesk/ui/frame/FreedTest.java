package clinicdesk.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.MoveRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.SeriesCancel;
import clinicdesk.booking.SeriesMove;
import clinicdesk.booking.SeriesRequest;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an act on several visits sets free: the time of the one that was meant, or of the first. */
class FreedTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private List<Visit> visits;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        UUID ana = clinic.patient("Ana Pérez");
        BookingRequest first = clinic.request("Strange", ana, "2026-11-17T10:00", 30);
        var weekly = (Recurrence.Parsed.Rule) Recurrence.parse("FREQ=WEEKLY;COUNT=3", TestClinic.ZONE);
        visits = ((Outcome.DoneTogether) clinic.series.book(TestClinic.MARIA,
                new SeriesRequest(first, weekly.rule()))).visits();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private FreeSlot at(String start) {
        return new FreeSlot(clinic.doctor("Strange"), clinic.slot(start, 30));
    }

    @Test
    void ofASeriesThatIsCancelledFromOneOnThatOnesTimeIsFree() {
        Outcome cancelled = clinic.series.cancel(TestClinic.MARIA, new SeriesCancel(visits.get(1).id(),
                visits.get(1).version(), SeriesMove.Reach.LATER, null, Telling.NO_LETTER));

        assertThat(Freed.byCancelling((Outcome.Made) cancelled)).contains(at("2026-11-24T10:00"));
    }

    @Test
    void ofASeriesThatIsMovedTheTimeOfTheOneThatWasMeantIsFree() {
        Visit second = visits.get(1);
        Outcome moved = clinic.series.move(TestClinic.MARIA,
                new SeriesMove(second.id(), second.version(), SeriesMove.Reach.LATER,
                        new MoveRequest(second.placement().at(clinic.slot("2026-11-24T15:00", 30)),
                                Telling.NO_LETTER, null),
                        Map.of()));

        assertThat(Freed.by(second, (Outcome.Made) moved)).contains(at("2026-11-24T10:00"));
        assertThat(Freed.by(visits.get(0), (Outcome.Made) moved)).isEmpty();
    }
}
