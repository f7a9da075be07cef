package clinicdesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The card that a patient takes home. */
class VisitCardTest {

    @TempDir
    Path folder;

    private PaperDesk desk;

    @BeforeEach
    void open() {
        desk = PaperDesk.in(folder);
    }

    @AfterEach
    void close() {
        desk.clinic.close();
    }

    private VisitCard card(Visit visit) {
        return ((PaperOutcome.Ready<VisitCard>) desk.paperwork.card(TestClinic.MARIA, visit.id())).paper();
    }

    @Test
    void itSaysWhenAndWhereAndNothingThatIsNobodysBusiness() throws IOException {
        UUID ana = desk.patient("Pérez", "Ana", LocalDate.of(1980, 5, 17), "020 7946 0002", "interpreter: Farsi");
        Visit visit = desk.booked(new Placement(desk.clinic.doctor("Strange"), ana, desk.clinic.room("Room 4"),
                desk.clinic.slot("2026-12-03T14:10", 20)), desk.type("HIV test"));
        Pdf pdf = desk.maker.card(card(visit));
        PaperDesk.paint(pdf, "card");

        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(PaperDesk.text(pdf).strip()).isEqualTo("Harley Street Practice Ana Pérez"
                + " Thursday, 3 December 2026 14:10 Dr Strange Room 4"
                + " 12 Harley Street, London W1G 9QD Phone: 020 7946 0000");
    }

    @Test
    void theLongestNamesFitOnOneCard() throws IOException {
        desk.clinic.settings.set(Map.of(clinicdesk.settings.Key.CLINIC_NAME, "Gemeinschaftspraxis ".repeat(10).strip(),
                clinicdesk.settings.Key.CLINIC_ADDRESS, "Wolfeschlegelsteinhausenbergerdorff ".repeat(5).strip()));
        UUID long1 = desk.patient("Wolfeschlegelsteinhausenbergerdorff".repeat(2), "Maximiliana Konstantina",
                LocalDate.of(1980, 5, 17), null, null);
        Visit visit = desk.booked(new Placement(desk.clinic.doctor("Strange"), long1,
                desk.clinic.room("The green room at the end of the corridor, second floor, left"),
                desk.clinic.slot("2026-12-03T14:10", 20)), null);
        Pdf pdf = desk.maker.card(card(visit));
        PaperDesk.paint(pdf, "card-long");

        assertThat(pdf.pages()).isEqualTo(1);
    }

    @Test
    void aCancelledVisitHasNone() {
        Visit visit = desk.booked("Strange", desk.clinic.patient("Ana Pérez"), "2026-11-25T09:00", 30);
        desk.clinic.cancel(visit);

        assertThat(desk.paperwork.card(TestClinic.MARIA, visit.id())).isInstanceOf(PaperOutcome.Gone.class);
        assertThat(desk.paperwork.card(TestClinic.MARIA, UUID.randomUUID())).isInstanceOf(PaperOutcome.Gone.class);
    }
}
