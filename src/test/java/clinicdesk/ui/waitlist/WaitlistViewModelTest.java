package clinicdesk.ui.waitlist;

import static clinicdesk.TestClinic.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.directory.VisitType;
import clinicdesk.mail.LetterView;
import clinicdesk.ui.PanelDesk;
import clinicdesk.waitlist.OpenRecall;
import clinicdesk.waitlist.OpenWaiting;
import clinicdesk.waitlist.Recall;
import clinicdesk.waitlist.Suits;
import clinicdesk.waitlist.Waiters;
import clinicdesk.waitlist.Waiting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of who waits and of recalls. It is Monday 16 November 2026, eight in the morning. */
class WaitlistViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private Waiters waiters;
    private PanelDesk at;
    private WaitlistViewModel page;
    private UUID ana;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        waiters = new Waiters(clinic);
        ana = clinic.patient("Ana Pérez");
        at = PanelDesk.in(clinic);
        page = new WaitlistViewModel(at.desk, at.book);
        page.watched(true);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private List<String> names() {
        return page.waiting().rows().stream().map(WaitRow::name).toList();
    }

    private void recall(String date) {
        clinic.store.write(session -> {
            clinic.recalls.keep(MARIA, new Recall(ana, clinic.doctor("Strange"), null, LocalDate.parse(date), "Cough"));
            return null;
        });
    }

    @Test
    void eachIsSaidInWords() {
        VisitType check = new VisitType("Check-up", 45, 0, 0);
        clinic.directory.add(TestClinic.OWNER, check);
        waiters.waits(Waiters.urgent(Waiters.suits(new Waiting(ana, Waiting.With.doctor(clinic.doctor("Strange")),
                new Waiting.Need(45, check.id(), "Calls back"), Suits.ANY_TIME, false),
                "MONDAY TUESDAY WEDNESDAY FRIDAY", "09:00-12:00")));
        waiters.waits(Waiters.with(Waiters.anyone(clinic.patient("Bo Ek")), Waiting.With.speciality("Cardiology")));
        page.refresh();

        assertThat(page.waiting().rows()).extracting(WaitRow::spoken).containsExactly(
                "Ana Pérez, Urgent, Dr Strange · Check-up, 45 min, Mon–Wed, Fri, 09:00–12:00 · since 16 Nov, Calls back",
                "Bo Ek, Cardiology: anyone · 30 min, any time · since 16 Nov");
        at.desk.privacy().hiddenProperty().set(true);
        assertThat(page.waiting().rows().getFirst().spoken()).startsWith("A. P., ").endsWith("•••");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"'', Ana Pérez Bo Ek", "per, Ana Pérez", "PEREZ strange, Ana Pérez", "urg, Bo Ek", "zed, ''",
            "ana bo, ''", "tue, Bo Ek"})
    void theFilterTakesPartsOfWhatStandsThere(String typed, String expected) {
        waiters.waits(Waiters.with(Waiters.anyone(ana), Waiting.With.doctor(clinic.doctor("Strange"))));
        waiters.waits(Waiters.urgent(Waiters.suits(Waiters.anyone(clinic.patient("Bo Ek")), "TUESDAY", "00:00-00:00")));
        page.refresh();

        page.waiting().typedProperty().set(typed);

        assertThat(String.join(" ", names().stream().sorted().toList())).isEqualTo(expected);
        assertThat(page.countProperty().get()).as("the count is of all").isEqualTo(1);
    }

    @Test
    void whoIsChosenStaysChosenAndTheNextOneIsAfterThat() {
        waiters.waits("Bo Ek");
        OpenWaiting tom = waiters.waits("Tom Baker");
        waiters.waits("Li Wei");
        page.refresh();
        page.waiting().choose(1);
        waiters.waits(Waiters.urgent(Waiters.anyone(ana)));
        page.refresh();
        assertThat(page.waiting().chosen().orElseThrow().id()).isEqualTo(tom.id());

        page.takeOff();
        assertThat(at.banner()).isEqualTo("Tom Baker is off the waiting list.");
        assertThat(page.waiting().chosen().orElseThrow().names().patient()).isEqualTo("Li Wei");
        at.desk.acts().undo();
        assertThat(names()).containsExactly("Ana Pérez", "Bo Ek", "Tom Baker", "Li Wei");
        page.waiting().move(9);
        assertThat(page.waiting().chosenProperty().get()).isEqualTo(3);
    }

    @Test
    void theFirstTimeThatSuitsIsSaidAndBooked() {
        waiters.waits(Waiters.suits(Waiters.anyone(ana), "TUESDAY", "10:00-12:00"));
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        clinic.booked("Who", "2026-11-17T10:00", 60);
        page.refresh();
        assertThat(page.firstProperty().get().words())
                .isEqualTo("First time that suits: Tue 17 Nov, 10:30–11:00, Dr Strange");

        page.book();

        assertThat(at.banner())
                .startsWith("Booked Ana Pérez: Tue 17 Nov, 10:30 with Dr Strange. Off the waiting list.");
        assertThat(names()).isEmpty();
        assertThat(page.firstProperty().get().words()).isEmpty();
    }

    @Test
    void whoIsBookedFromThePageIsToldAsCtrlLHasIt() {
        waiters.waits(Waiters.anyone(clinic.patient("Bo Ek", "bo@example.org")));
        waiters.waits(Waiters.anyone(clinic.patient("Li Wei", "li@example.org")));
        page.refresh();

        at.desk.acts().toggleLetter();
        page.book();
        page.book();

        assertThat(clinic.outbox.letters(null, null, 9)).extracting(LetterView::address)
                .containsExactly("li@example.org");
    }

    @Test
    void whereNothingSuitsItIsSaidSo() {
        waiters.waits(Waiters.suits(Waiters.anyone(ana), "SUNDAY", "00:00-00:00"));
        page.refresh();

        page.book();

        assertThat(at.banner()).isEqualTo("Nothing that suits is free in the next 13 weeks.");
        assertThat(names()).hasSize(1);
    }

    @Test
    void theFirstTimeThatSuitsIsOfferedByLetterToWhomOneReaches() {
        waiters.waits(Waiters.anyone(clinic.patient("Bo Ek", "bo@example.org")));
        waiters.waits(Waiters.anyone(ana));
        page.refresh();
        page.waiting().choose(0);
        assertThat(page.firstProperty().get().reached()).isTrue();
        page.offer();
        assertThat(at.banner()).startsWith("Offered to Bo Ek by letter: ").endsWith("The time is not kept.");
        page.refresh();
        assertThat(page.waiting().rows().getFirst().when()).endsWith(" · offer leaves soon");
        at.desk.acts().undo();
        page.refresh();
        assertThat(page.waiting().rows().getFirst().when()).doesNotContain("offer");

        page.waiting().choose(1);
        assertThat(page.firstProperty().get().reached()).isFalse();
        page.offer();
        assertThat(at.banner()).isEqualTo("Ana Pérez has no address: please call.");
    }

    @Test
    void enterThatComesBeforeTheTimeIsKnownBooksOnceItIs() {
        waiters.waits(Waiters.anyone(ana));
        at.hold();
        page.refresh();
        at.release();
        at.hold();
        page.refresh();
        page.book();
        assertThat(clinic.appointments.ofPatient(ana, 5)).isEmpty();
        at.release();

        assertThat(clinic.appointments.ofPatient(ana, 5)).hasSize(1);
    }

    @Test
    void noTimeIsLookedForWhileThePageIsNotSeen() {
        waiters.waits(Waiters.anyone(ana));
        page.watched(false);
        page.refresh();
        assertThat(page.firstProperty().get().words()).isEmpty();
        page.watched(true);
        assertThat(page.firstProperty().get().words()).startsWith("First time that suits");
    }

    @Test
    void recallsSayWhetherTheyAreDueAndDayByDayMoreOfThemAre() {
        recall("2026-11-17");
        recall("2027-05-18");
        clinic.clock.set(LocalDateTime.parse("2026-11-16T23:59"));
        page.refresh();
        assertThat(page.due()).extracting(DueRow::when).containsExactly("Due 17 Nov", "Due 18 May 2027");
        assertThat(page.countProperty().get()).isZero();

        clinic.clock.set(LocalDateTime.parse("2026-11-17T00:00"));
        page.tick();
        assertThat(page.due()).extracting(DueRow::when).containsExactly("Due today", "Due 18 May 2027");
        assertThat(page.countProperty().get()).isEqualTo(1);
        clinic.clock.set(LocalDateTime.parse("2026-11-18T00:00"));
        page.tick();
        assertThat(page.due().getFirst().spoken()).isEqualTo("Ana Pérez, Overdue since 17 Nov, Dr Strange · Cough");
    }

    @Test
    void aRecallIsBegunToBeBookedOrDropped() {
        recall("2026-11-16");
        List<OpenRecall> begun = new ArrayList<>();
        page.onRecall(begun::add);
        page.refresh();

        page.book(page.due().getFirst());
        assertThat(begun).singleElement().satisfies(one -> assertThat(one.patientId()).isEqualTo(ana));
        page.drop(page.due().getFirst());
        assertThat(at.banner()).isEqualTo("The recall of Ana Pérez for 16 Nov 2026 is dropped.");
        assertThat(page.due()).isEmpty();
        at.desk.acts().undo();
        assertThat(page.due()).hasSize(1);
    }
}
