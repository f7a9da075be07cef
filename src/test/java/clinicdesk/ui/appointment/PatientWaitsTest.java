package clinicdesk.ui.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.ui.PanelDesk;
import clinicdesk.waitlist.OpenWaiting;
import clinicdesk.waitlist.Waiters;
import clinicdesk.waitlist.Waiting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A patient's panel says what the patient waits for. It is Monday 16 November 2026. */
class PatientWaitsTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PatientPanelViewModel panel;
    private OpenWaiting who;
    private UUID ana;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        ana = clinic.patient("Ana Pérez");
        who = new Waiters(clinic).waits(Waiters.urgent(Waiters.suits(Waiters.with(Waiters.anyone(ana),
                Waiting.With.doctor(clinic.doctor("Strange"))), "MONDAY", "09:00-12:00")));
        PanelDesk at = PanelDesk.in(clinic);
        panel = new PatientPanelViewModel(at.desk, at.book);
        panel.show(ana);
    }

    @AfterEach
    void close() {
        panel.close();
        clinic.close();
    }

    private List<PatientWaits.Line> lines() {
        return panel.waits().linesProperty().get();
    }

    @Test
    void itIsSaidAndGoesOnceTheyAreOffTheList() {
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo("Waits: Dr Strange, 30 min (urgent)");
            assertThat(line.when()).isEqualTo("Mon, 09:00–12:00, since 16 Nov");
        });
        clinic.waiting.drop(TestClinic.MARIA, who.id());
        panel.refresh();
        assertThat(lines()).isEmpty();
        panel.clear();
        panel.waits().add();
    }

    @Test
    void fromThereATimeIsFoundOrTheyAreTakenOffOrPutOnAgain() {
        List<Object> asked = new ArrayList<>();
        panel.waits().onAdd(asked::add);
        panel.waits().onFindTime(asked::add);
        panel.waits().onTakeOff(asked::add);

        panel.waits().add();
        panel.waits().findTime(lines().getFirst());
        panel.waits().takeOff(lines().getFirst());

        assertThat(asked).containsExactly(ana, who, who);
    }
}
