package clinicdesk.ui.series;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Actor;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Visit;
import clinicdesk.settings.Key;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.series.Misfit.Way;
import clinicdesk.waitlist.Recall;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A series from Tuesday 17 November on, half past nine, where Dr Strange is on leave on 15 December. */
class SeriesViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private SeriesViewModel panel;
    private UUID ana;
    private boolean mayOverrule = true;
    private final List<Visit> booked = new ArrayList<>();

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:30");
        ana = clinic.patient("Ana Pérez", "ana@example.org");
        clinic.leaveOfDays("Strange", "2026-12-15", "2026-12-15");
        at = PanelDesk.in(clinic);
        panel = new SeriesViewModel(at.desk, at.book, at.series, () -> mayOverrule);
        panel.onBooked(booked::add);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void begin() {
        panel.open(clinic.request("Strange", ana, "2026-11-17T09:30", 30));
    }

    private void visits(int count) {
        panel.repeatProperty().get().ending().visits().set(Integer.toString(count));
    }

    private List<String> misfits() {
        return panel.plan().misfits().stream().map(misfit -> panel.words().moment(misfit.name())).toList();
    }

    private Misfit misfit() {
        assertThat(panel.plan().misfits()).hasSize(1);
        return panel.plan().misfits().getFirst();
    }

    private SeriesCard card() {
        return panel.cardProperty().get();
    }

    private List<String> starts() {
        return clinic.appointments.ofPatient(ana, 50).stream().filter(visit -> visit.status().holdsTime())
                .map(visit -> clinic.clock.clinic().local(visit.slot().start()).toString()).sorted().toList();
    }

    @Test
    void theVisitThatDoesNotFitComesWithAnotherTimeThatIsChosenAlready() {
        begin();

        assertThat(misfits()).containsExactly("Tue 15 Dec, 09:30");
        assertThat(misfit().way()).isEqualTo(Way.OTHER_TIME);
        assertThat(panel.words().moment(misfit().occurrence().proposal().orElseThrow()))
                .isEqualTo("Wed 16 Dec, 09:30");
        assertThat(panel.plan().fitting()).hasSize(9).doesNotContain(LocalDateTime.parse("2026-12-15T09:30"));
        assertThat(card().sum().words()).isEqualTo("10 visits: 9 fit, 1 at another time");
        assertThat(card().head()).isEqualTo("Ana Pérez · Dr Strange · 09:30–10:00");
        assertThat(card().foot()).isEqualTo(new SeriesCard.Foot("Letter to ana@example.org at once", "Book 10 visits",
                true));
    }

    @Test
    void allAreBookedAtOnceAndUndoneAtOnce() {
        begin();
        panel.submit();

        assertThat(at.banner()).isEqualTo("Booked Ana Pérez: 10 visits, Tuesdays 09:30 with Dr Strange, until 19 Jan."
                + " Letter to ana@example.org at once.");
        assertThat(starts()).hasSize(10).contains("2026-12-16T09:30").doesNotContain("2026-12-15T09:30");
        assertThat(booked).singleElement()
                .satisfies(first -> assertThat(first.slot()).isEqualTo(clinic.slot("2026-11-17T09:30", 30)));
        assertThat(panel.openProperty().get()).isFalse();

        at.desk.acts().undo();
        assertThat(at.banner()).isEqualTo("Undone: 10 visits.");
        assertThat(starts()).isEmpty();
        at.desk.acts().redo();
        assertThat(starts()).hasSize(10);
    }

    @Test
    void theRecallForWhichASeriesIsBookedIsClosedWithIt() {
        at.desk.acts().put(new Ask.OfScreen() {
            @Override
            public Outcome put(Actor actor) {
                return clinic.recalls.keep(actor, new Recall(ana, null, null, LocalDate.parse("2026-11-17"), null));
            }

            @Override
            public String said(Outcome.Made made) {
                return "kept";
            }
        });
        panel.open(clinic.request("Strange", ana, "2026-11-17T09:30", 30), clinic.recalls.open().getFirst().id());
        panel.submit();
        assertThat(starts()).hasSize(10);
        assertThat(clinic.recalls.open()).isEmpty();

        at.desk.acts().undo();
        assertThat(at.banner()).isEqualTo("Undone: 10 visits.");
        assertThat(starts()).isEmpty();
        assertThat(clinic.recalls.open()).hasSize(1);
    }

    @Test
    void aSkippedVisitIsNotMade() {
        begin();
        misfit().choose(Way.SKIP);

        assertThat(card().sum().words()).isEqualTo("10 visits: 9 fit, 1 skipped");
        panel.submit();
        assertThat(starts()).hasSize(9);
    }

    @Test
    void anOverruledVisitNeedsAReason() {
        begin();
        misfit().choose(Way.OVERRULE);
        panel.submit();
        assertThat(panel.why().problemProperty().get()).isEqualTo("Please say why.");
        assertThat(starts()).isEmpty();

        panel.why().set("x".repeat(BookingRequest.LONGEST_REASON + 1));
        panel.submit();
        assertThat(panel.why().problemProperty().get()).startsWith("At most");
        assertThat(starts()).isEmpty();
        panel.why().set("");
        panel.reasons().choose(2);
        assertThat(panel.why().value()).isEqualTo("The doctor agreed");

        panel.why().set("She insists");
        panel.submit();
        assertThat(starts()).contains("2026-12-15T09:30");
        assertThat(clinic.appointments.ofPatient(ana, 50)).extracting(visit -> visit.notes().overruling())
                .contains("She insists");
    }

    @Test
    void whoMayNotOverruleIsNotOfferedIt() {
        mayOverrule = false;
        begin();

        misfit().choose(Way.OVERRULE);
        assertThat(misfit().way()).isEqualTo(Way.OTHER_TIME);
    }

    @Test
    void aTimeThatTheClockLeavesOutCannotBeOverruled() {
        clinic.hire("Owl", "00:00", "08:00", TestClinic.EVERY_DAY);
        panel.open(clinic.request("Owl", ana, "2027-03-21T01:30", 30));
        visits(2);

        assertThat(misfits()).containsExactly("Sun 28 Mar, 01:30");
        assertThat(misfit().offers(Way.OVERRULE)).isFalse();
        assertThat(misfit().offers(Way.OTHER_TIME)).isTrue();
    }

    @Test
    void whatWasChosenStaysWhileTheSeriesGrows() {
        begin();
        misfit().choose(Way.SKIP);
        visits(12);

        assertThat(card().sum().words()).isEqualTo("12 visits: 11 fit, 1 skipped");
        visits(4);
        assertThat(card().sum().words()).isEqualTo("4 visits: all fit");
        assertThat(card().sum().allFit()).isTrue();
    }

    @Test
    void whileTheRhythmIsWrongNothingCanBeBooked() {
        begin();
        panel.repeatProperty().get().every().set("0");

        assertThat(card().foot().possible()).isFalse();
        panel.submit();
        assertThat(starts()).isEmpty();
    }

    @Test
    void anEarlyEnterBooksOnlyWhereNothingIsToBeDecided() {
        at.hold();
        begin();
        panel.submit();
        at.release();
        assertThat(starts()).as("one does not fit, which she has not seen").isEmpty();

        at.hold();
        visits(4);
        panel.submit();
        at.release();
        assertThat(starts()).hasSize(4);
    }

    @Test
    void whatNoLongerFitsIsShownFirstAndNothingWasDone() {
        begin();
        clinic.booked("Strange", "2026-11-24T09:30", 30);
        panel.submit();

        assertThat(starts()).isEmpty();
        assertThat(misfits()).containsExactly("Tue 24 Nov, 09:30", "Tue 15 Dec, 09:30");
        assertThat(card().sum().late()).isEqualTo("These no longer fit. Nothing was booked yet.");
        assertThat(card().sum().words()).isEqualTo("10 visits: 8 fit, 2 at another time");
        panel.submit();
        assertThat(starts()).hasSize(10).contains("2026-11-24T10:00");
    }

    @Test
    void nothingIsLeftToDoIfAllAreSkipped() {
        clinic.leaveOfDays("Strange", "2026-11-17", "2026-12-31");
        begin();
        visits(2);
        panel.plan().misfits().forEach(misfit -> misfit.choose(Way.SKIP));

        assertThat(card().foot()).extracting(SeriesCard.Foot::act, SeriesCard.Foot::possible)
                .containsExactly("Nothing to do", false);
        panel.submit();
        assertThat(panel.openProperty().get()).isTrue();
    }

    @Test
    void withoutALetterNobodyIsWrittenTo() {
        begin();
        panel.letterProperty().set(false);
        assertThat(card().foot().telling()).isEqualTo("No letter");
        panel.submit();

        assertThat(at.banner()).endsWith("until 19 Jan. No letter.");
        assertThat(clinic.outbox.counts().waiting()).isZero();
    }

    @Test
    void hiddenNamesAreHiddenHereToo() {
        begin();
        at.desk.privacy().hiddenProperty().set(true);

        assertThat(card().head()).startsWith("A. P. ·");
        assertThat(card().foot().telling()).doesNotContain("ana@");
    }

    @Test
    void theRhythmIsKeptForTheSameFormAndForgottenWithIt() {
        begin();
        visits(4);
        panel.close();
        panel.open(clinic.request("Strange", ana, "2026-11-18T11:00", 30));
        assertThat(card().sum().words()).isEqualTo("4 visits: all fit");

        panel.close();
        panel.forget();
        begin();
        assertThat(card().sum().words()).startsWith("10 visits");
    }

    @Test
    void theWeekBeginsWhereTheClinicSaysElseWhereItsCountryDoes() {
        assertThat(at.series.weekStart(Locale.UK)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(at.series.weekStart(Locale.US)).isEqualTo(DayOfWeek.SUNDAY);
        clinic.settings.set(Map.of(Key.CLINIC_WEEK_START, "SATURDAY"));
        begin();

        assertThat(panel.repeatProperty().get().weekStart()).isEqualTo(DayOfWeek.SATURDAY);
    }
}
