package clinicdesk.ui.outbox;

import static clinicdesk.TestClinic.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.QueryPlan;
import clinicdesk.TestClinic;
import clinicdesk.booking.LetterVisits;
import clinicdesk.booking.Visit;
import clinicdesk.mail.ByHand;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterText;
import clinicdesk.mail.OutboxPages;
import clinicdesk.mail.OutboxPart;
import clinicdesk.ui.PanelDesk;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the letters. It is Monday 16 November 2026, eight in the morning. */
class OutboxViewModelTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private PanelDesk at;
    private OutboxViewModel page;
    private UUID ana;
    private Visit visit;
    private boolean setUp = true;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        ana = clinic.patient("Ana Pérez", "ana@example.org");
        visit = booked(ana, "2026-11-18T10:00");
        booked(clinic.patient("Bo Ek", "bo@example.org"), "2026-11-18T11:00");
        at = PanelDesk.in(clinic);
        page = new OutboxViewModel(at.desk, new OutboxSources(pages(clinic), clinic.letterActs,
                new LetterVisits(clinic.store, clinic.appointments), () -> setUp, () -> true));
        page.watched(true);
        page.begin();
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private static OutboxPages pages(TestClinic clinic) {
        return new OutboxPages(clinic.store, clinic.clock.clinic());
    }

    private Visit booked(UUID patient, String start) {
        return TestClinic.done(clinic.booking.book(MARIA, clinic.request("Strange", patient, start, 30)));
    }

    private void stands(UUID about, LetterState state) {
        comesToStand(about, state);
        page.refresh();
    }

    /** The page does not know yet. */
    private void comesToStand(UUID about, LetterState state) {
        clinic.store.write(session -> session
                .createMutationQuery("update Letter set state = :state where aboutId = :about")
                .setParameter("state", state).setParameter("about", about).executeUpdate());
    }

    private List<String> names() {
        return page.rows().stream().map(OutboxRow::name).toList();
    }

    @Test
    void eachIsSaidInWordsTheNewestInFront() {
        assertThat(page.rows()).extracting(OutboxRow::spoken).containsExactly(
                "Bo Ek, Confirmation · Wed 18 Nov, 11:00 · bo@example.org, waiting",
                "Ana Pérez, Confirmation · Wed 18 Nov, 10:00 · ana@example.org, waiting");
        assertThat(page.sheetProperty().get().letter().text()).contains("Bo Ek");
        assertThat(page.sheetProperty().get().tries()).isEqualTo("Not tried yet.");

        at.desk.privacy().hiddenProperty().set(true);
        assertThat(page.rows().getFirst().spoken()).startsWith("B. E., ").doesNotContain("bo@");
        assertThat(page.sheetProperty().get().letter()).isEqualTo(new LetterText("•••", "•••", ""));
    }

    @ParameterizedTest(name = "{0}: in {1}")
    @CsvSource({"WAITING, WAITS", "HELD, WAITS", "SENDING, WAITS", "FAILED, NEEDS_SOMEBODY", "SENT, GONE",
            "CANCELLED, REST", "MISSED, REST"})
    void eachLetterLiesInOnePart(LetterState state, OutboxPart part) {
        stands(visit.id(), state);

        List<OutboxPart> found = new ArrayList<>();
        for (OutboxPart each : OutboxPart.values()) {
            page.partProperty().set(each);
            if (names().contains("Ana Pérez")) {
                found.add(each);
            }
        }
        assertThat(found).containsExactly(part);
        assertThat(page.countProperty().get()).isEqualTo(state == LetterState.FAILED ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"WAITING, SEND_NOW HOLD CANCEL, false", "HELD, SEND_NOW RELEASE CANCEL, false", "SENDING, '', false",
            "FAILED, SEND_NOW CANCEL, false", "SENT, '', true", "CANCELLED, '', false", "MISSED, '', false"})
    void onlyWhatCanBeDoneWithALetterIsOffered(LetterState state, String acts, boolean again) {
        stands(visit.id(), state);
        for (OutboxPart part : OutboxPart.values()) {
            page.partProperty().set(part);
            page.choose(names().indexOf("Ana Pérez"));
            if (page.chosen().isPresent()) {
                break;
            }
        }

        assertThat(Arrays.stream(ByHand.values()).filter(page::can).map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(acts);
        assertThat(page.isSent()).isEqualTo(again);
    }

    @ParameterizedTest(name = "tried in vain for {0} ms: needs somebody: {1}")
    @CsvSource({"7199999, 0", "7200000, 1"})
    void whatIsTriedInVainForLongNeedsSomebody(long millis, int expected) {
        clinic.store.write(session -> session
                .createMutationQuery("update Letter set attempts = 3, firstTry = :first where aboutId = :about")
                .setParameter("first", clinic.clock.clinic().now().minusMillis(millis))
                .setParameter("about", visit.id()).executeUpdate());
        page.refresh();

        assertThat(page.countProperty().get()).isEqualTo(expected);
        assertThat(names()).hasSize(2 - expected);
    }

    @Test
    void thePageOpensAtWhatNeedsSomebodyAlsoWhenThatFailedOnlyAMomentAgo() {
        comesToStand(visit.id(), LetterState.FAILED);
        page.begin();
        assertThat(page.partProperty().get()).isEqualTo(OutboxPart.NEEDS_SOMEBODY);
        assertThat(names()).containsExactly("Ana Pérez");
        assertThat(page.sheetProperty().get().letter().text()).contains("Ana Pérez");
    }

    @Test
    void whoeverPicksAPartBeforeThePageIsReadStaysThere() {
        comesToStand(visit.id(), LetterState.FAILED);
        at.hold();
        page.begin();
        page.partProperty().set(OutboxPart.GONE);
        at.release();
        assertThat(page.partProperty().get()).isEqualTo(OutboxPart.GONE);
        assertThat(names()).isEmpty();

        page.partProperty().set(OutboxPart.WAITS);
        page.refresh();
        assertThat(names()).as("news alone turn to no other part").containsExactly("Bo Ek");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"'', 2", "PÉREZ, 1", "bo@, 1", "example, 2", "'%', 0", "zed, 0"})
    void theFilterTakesPartsOfNameAndAddress(String typed, int expected) {
        page.typedProperty().set(typed);
        assertThat(names()).hasSize(expected);
    }

    @Test
    void whoIsChosenStaysChosenWhenLettersComeAndTheNextOneIsAfterItHasGone() {
        page.choose(1);
        booked(clinic.patient("Li Wei", "li@example.org"), "2026-11-18T12:00");
        page.refresh();
        assertThat(page.chosen().orElseThrow().name()).isEqualTo("Ana Pérez");
        stands(visit.id(), LetterState.SENT);
        assertThat(page.chosen().orElseThrow().name()).isEqualTo("Bo Ek");
    }

    @Test
    void actsAreSaidAndUndone() {
        page.choose(1);
        page.hold();
        assertThat(at.banner()).isEqualTo("The letter to Ana Pérez is held back.");
        assertThat(page.chosen().orElseThrow().state()).isEqualTo("held back");
        page.hold();
        assertThat(at.banner()).isEqualTo("The letter to Ana Pérez may leave.");
        page.sendNow();
        assertThat(at.banner()).isEqualTo("The letter to Ana Pérez leaves now.");
        page.cancel();
        assertThat(names()).containsExactly("Bo Ek");
        at.desk.acts().undo();
        assertThat(names()).containsExactly("Bo Ek", "Ana Pérez");
    }

    @Test
    void aLetterLeadsToItsVisitAndToWhoseAddressItIs() {
        List<Object> led = new ArrayList<>();
        page.onVisit(shown -> led.add(shown.id()));
        page.onCorrect(led::add);
        page.choose(1);
        page.visit();
        page.correct();
        assertThat(led).containsExactly(visit.id(), ana);
    }

    @Test
    void itIsSaidThatMailIsNotSetUp() {
        setUp = false;
        page.refresh();
        assertThat(page.setUpProperty().get()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NEEDS_SOMEBODY", "WAITS", "GONE", "REST"})
    void noPartLooksThroughAllLetters(OutboxPart part) throws SQLException {
        clinic.close();
        assertThat(QueryPlan.ofLast(folder, at -> pages(at).lines(part, "", 100)))
                .noneMatch(step -> step.startsWith("SCAN"))
                .noneMatch(step -> part == OutboxPart.GONE && step.contains("TEMP"));
    }
}
