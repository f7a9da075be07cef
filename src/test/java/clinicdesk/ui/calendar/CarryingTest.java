package clinicdesk.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Texts;
import clinicdesk.ui.PanelDesk;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Something is carried onto the grid from beside it; at ten it does not fit. */
class CarryingTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private Ghosts ghosts;
    private Carrying carrying;
    private UUID strange;
    private final List<String> put = new ArrayList<>();

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        strange = clinic.doctor("Strange");
        at = PanelDesk.in(clinic);
        var workplace = at.desk.workplace();
        var look = new CalendarLook(workplace, Texts.of("ui/calendar", workplace.locale()), at.desk.privacy(),
                clinic.settings);
        ghosts = new Ghosts(workplace, clinic.booking, look, new Placing(at.desk, look));
        carrying = new Carrying(workplace, ghosts);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Carried ana() {
        return new Carried("Ana Pérez", 30, (doctor, slot) -> !slot.equals(clinic.slot("2026-11-17T10:00", 30)),
                (doctor, slot) -> put.add(clinic.clock.clinic().local(slot.start()) + " " + slot.minutes()));
    }

    private Cursor place(String time) {
        return new Cursor(LocalDateTime.parse("2026-11-17T" + time), strange);
    }

    private Ghost ghost() {
        return ghosts.shownProperty().get();
    }

    @Test
    void aGhostShowsWhereItWouldGoAndWhetherItFits() {
        carrying.take(ana());
        assertThat(ghost()).isNull();
        carrying.over(place("09:30"));
        assertThat(ghost()).isEqualTo(new Ghost(strange, clinic.slot("2026-11-17T09:30", 30), "Ana Pérez", true));
        carrying.over(place("10:00"));
        assertThat(ghost().fits()).isFalse();

        carrying.letGo();

        assertThat(put).containsExactly("2026-11-17T10:00 30");
        assertThat(ghost()).isNull();
        assertThat(carrying.isHolding()).isFalse();
    }

    @Test
    void besideTheGridOrAfterItIsDroppedItGoesNowhere() {
        carrying.take(ana());
        carrying.over(place("09:30"));
        carrying.over(null);
        assertThat(ghost()).isNull();
        carrying.letGo();
        carrying.take(ana());
        carrying.over(place("09:30"));
        carrying.drop();
        carrying.letGo();
        carrying.over(place("09:30"));

        assertThat(put).isEmpty();
        assertThat(ghost()).isNull();
    }

    @Test
    void anAnswerThatComesTooLateDoesNotBringTheGhostBack() {
        at.hold();
        carrying.take(ana());
        carrying.over(place("10:00"));
        carrying.drop();
        at.release();

        assertThat(ghost()).isNull();
    }

    @Test
    void theTimeCursorTakesItAlongAndAHandDoesNot() {
        carrying.cursorMoved(place("09:00"));
        carrying.take(ana());
        carrying.cursorMoved(place("09:00"));
        assertThat(ghost()).isNull();
        assertThat(carrying.isByHand()).isTrue();

        carrying.takeToCursor(ana(), place("09:00"));
        assertThat(carrying.isByHand()).isFalse();
        carrying.cursorMoved(place("11:15"));
        carrying.moveHand(new Point2D(1, 1));
        carrying.letGo();

        assertThat(put).containsExactly("2026-11-17T11:15 30");
        assertThat(carrying.handProperty().get()).isNull();
    }
}
