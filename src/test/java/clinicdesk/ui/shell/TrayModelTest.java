package clinicdesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.frame.Ask;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit on Monday 16 November at ten waits in the tray to be put elsewhere. */
class TrayModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private TrayModel tray;
    private Visit visit;

    @BeforeEach
    void park() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        at = PanelDesk.in(clinic);
        tray = new TrayModel(at.desk, clinic.tray, clinic.appointments);
        visit = clinic.booked("Strange", "2026-11-16T10:00", 30);
        tray.park(visit);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void move(String to) {
        at.desk.acts().put(new Ask.Move(visit, visit.placement().at(clinic.slot(to, 30)), Telling.NO_LETTER));
    }

    @Test
    void itLeavesTheTrayWhenItLiesElsewhereHoweverLateThatIs() {
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        tray.take(tray.lastVisit().orElseThrow(), taken -> {});
        move("2026-11-17T10:00");
        assertThat(tray.items()).as("refused, it still waits").hasSize(1);

        move("2026-11-17T11:00");
        assertThat(tray.items()).isEmpty();
    }

    @Test
    void whatNobodyHasTakenOutStays() {
        move("2026-11-17T11:00");

        assertThat(tray.items()).hasSize(1);
    }

    @Test
    void whoWaitsThereIsHiddenAtOnceAndComesBack() {
        List<TrayItem> before = List.copyOf(tray.items());

        at.hold();
        at.desk.privacy().hiddenProperty().set(true);
        assertThat(tray.items()).extracting(TrayItem::text).containsExactly("Move: S. N.");

        at.desk.privacy().hiddenProperty().set(false);
        assertThat(tray.items()).isEqualTo(before);
    }

    @Test
    void whatCanNoLongerBeMovedIsRefusedByInitialsWhenNamesWereHiddenMeanwhile() {
        TestClinic.done(clinic.cancel(visit));
        at.hold();
        tray.take(tray.lastVisit().orElseThrow(), taken -> {});
        at.desk.privacy().hiddenProperty().set(true);
        at.release();

        assertThat(at.banner()).isEqualTo("Move: S. N. can no longer be moved.");
    }
}
