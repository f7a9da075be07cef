package clinicdesk.ui.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.TestClinic;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.Banner;
import clinicdesk.waitlist.Waiters;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time that an act sets free is offered to who waits. Monday 16 November 2026; Tom is with Dr Strange on Tuesday at 10. */
class GapOffersTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private Waiters waiters;
    private PanelDesk at;
    private Visit toms;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        waiters = new Waiters(clinic);
        at = PanelDesk.in(clinic);
        new GapOffers(at.desk, at.book).begin();
        toms = TestClinic.done(clinic.booking.book(TestClinic.MARIA,
                clinic.request("Strange", clinic.patient("Tom Baker"), "2026-11-17T10:00", 30)));
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private Banner banner() {
        return Objects.requireNonNull(at.desk.acts().bannerProperty().get());
    }

    private List<String> buttons() {
        return banner().offers().stream().map(Banner.Offer::button).toList();
    }

    private void cancel() {
        at.desk.acts().put(new Ask.Cancel(clinic.now(toms), null, Telling.NO_LETTER));
    }

    @Test
    void aCancelledVisitIsOfferedInTheOrderOfTheListToFiveAtMost() {
        for (int i = 1; i <= 6; i++) {
            waiters.waits("Bo Ek" + "abcdef".charAt(i - 1));
        }
        UUID ana = clinic.patient("Ana Pérez");
        waiters.waits(Waiters.urgent(Waiters.anyone(ana)));

        cancel();

        assertThat(banner().text()).startsWith("Cancelled Tom Baker: Tue 17 Nov, 10:00.");
        assertThat(banner().undoable()).isTrue();
        assertThat(buttons()).containsExactly("Book Ana Pérez", "Book Bo Eka", "Book Bo Ekb", "Book Bo Ekc",
                "Book Bo Ekd");
        assertThat(banner().offer().orElseThrow().text())
                .isEqualTo("Tue 17 Nov, 10:00–10:30 is free: Ana Pérez waits since 16 Nov (urgent).");
        assertThat(banner().offers().get(1).text())
                .isEqualTo("Tue 17 Nov, 10:00–10:30 is free: Bo Eka waits since 16 Nov.");
    }

    private Ask act(String what) {
        Placement place = toms.placement();
        return switch (what) {
            case "to another day" -> move(place.at(clinic.slot("2026-11-18T10:00", 30)));
            case "a quarter later" -> move(place.at(clinic.slot("2026-11-17T10:15", 30)));
            case "to another doctor" -> move(place.with(clinic.doctor("Who"), null));
            case "shorter" -> move(place.at(clinic.slot("2026-11-17T10:00", 15)));
            case "longer" -> move(place.at(clinic.slot("2026-11-17T10:00", 45)));
            case "no-show" -> new Ask.Status(toms, AppointmentStatus.NO_SHOW, null);
            case "arrived" -> new Ask.Status(toms, AppointmentStatus.ARRIVED, null);
            default -> new Ask.Cancel(toms, null, Telling.NO_LETTER);
        };
    }

    private Ask move(Placement to) {
        return new Ask.Move(toms, to, Telling.NO_LETTER);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"cancelled, 10:00–10:15", "to another day, 10:00–10:15", "a quarter later, 10:00–10:15",
            "to another doctor, 10:00–10:15", "shorter, 10:15–10:30", "longer, ''", "no-show, ''", "arrived, ''"})
    void whatAnActSetsFreeIsOffered(String what, String expected) {
        waiters.waits(Waiters.minutes(Waiters.anyone(clinic.patient("Ana Pérez")), 15));
        clinic.clock.set(LocalDateTime.parse(
                what.equals("no-show") || what.equals("arrived") ? "2026-11-17T10:05" : "2026-11-16T08:00"));

        at.desk.acts().put(act(what));

        assertThat(at.banner()).doesNotContain("may not");
        assertThat(banner().offer().map(Banner.Offer::text).orElse("")).matches(
                expected.isEmpty() ? "" : "Tue 17 Nov, " + expected + " is free: Ana Pérez waits since 16 Nov\\.");
    }

    @Test
    void theSecondOneIsBookedAndUndoingTwiceBringsAllBack() {
        waiters.waits("Bo Ek");
        waiters.waits("Ana Pérez");
        cancel();

        at.desk.acts().takeOffer(2);
        assertThat(at.banner())
                .startsWith("Booked Ana Pérez: Tue 17 Nov, 10:00 with Dr Strange. Off the waiting list.");
        assertThat(clinic.waiting.open()).extracting(who -> who.names().patient()).containsExactly("Bo Ek");

        at.desk.acts().undo();
        at.desk.acts().undo();
        assertThat(clinic.now(toms).status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(clinic.waiting.open()).hasSize(2);
    }

    @ParameterizedTest(name = "Ctrl+L pressed {0} times: {1} letter")
    @CsvSource({"0, 1", "1, 0", "2, 1"})
    void whoIsOfferedTheTimeIsToldAsCtrlLHasIt(int pressed, int letters) {
        waiters.waits(Waiters.anyone(clinic.patient("Bo Ek", "bo@example.org")));
        cancel();

        for (int i = 0; i < pressed; i++) {
            at.desk.acts().toggleLetter();
        }
        at.desk.acts().takeOffer();

        assertThat(clinic.waiting.open()).isEmpty();
        assertThat(clinic.outbox.letters(null, null, 9)).filteredOn(letter -> letter.address().equals("bo@example.org"))
                .hasSize(letters);
    }

    @Test
    void anOfferThatWasTakenMeanwhileIsRefusedWithTheNextFreeTime() {
        waiters.waits("Bo Ek");
        cancel();
        clinic.booked("Strange", "2026-11-17T10:00", 30);

        at.desk.acts().takeOffer();

        assertThat(at.banner()).startsWith("Dr Strange is busy 10:00–10:30");
        assertThat(banner().offer().orElseThrow().text()).isEqualTo("Next free Tue 17 Nov, 10:30.");
        at.desk.acts().takeOffer();
        assertThat(at.banner()).startsWith("Booked Bo Ek: Tue 17 Nov, 10:30");
        assertThat(clinic.waiting.open()).isEmpty();
    }

    @Test
    void anOfferThatIsTakenTwiceBeforeTheAnswerIsBookedOnce() {
        waiters.waits("Bo Ek");
        cancel();
        at.hold();
        at.desk.acts().takeOffer();
        at.desk.acts().takeOffer();
        at.release();

        assertThat(at.banner()).startsWith("Booked Bo Ek: Tue 17 Nov, 10:00");
        at.desk.acts().undo();
        assertThat(clinic.waiting.open()).hasSize(1);
    }

    @Test
    void anOfferThatCouldNotBeTakenForAFaultOfTheStoreIsStillThere() {
        waiters.waits("Bo Ek");
        cancel();
        rename("audit_line", "audit_line_elsewhere");
        assertThatThrownBy(() -> at.desk.acts().takeOffer()).hasRootCauseInstanceOf(SQLException.class);
        rename("audit_line_elsewhere", "audit_line");

        at.desk.acts().takeOffer();

        assertThat(at.banner()).startsWith("Booked Bo Ek: Tue 17 Nov, 10:00");
    }

    private void rename(String table, String name) {
        clinic.store.write(session -> session
                .createNativeMutationQuery("alter table " + table + " rename to " + name).executeUpdate());
    }

    @Test
    void undoingIsOfferedToNobodyAndNeitherIsWhereNobodyFits() {
        cancel();
        assertThat(banner().offers()).isEmpty();
        at.desk.acts().undo();
        waiters.waits("Bo Ek");
        at.desk.acts().redo();
        assertThat(clinic.now(toms).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(banner().offers()).isEmpty();
        at.desk.acts().takeOffer(1);
        assertThat(clinic.waiting.open()).hasSize(1);
    }

    @Test
    void anOfferThatComesTooLateIsNotPutUnderAnotherAct() {
        waiters.waits("Bo Ek");
        at.hold();
        cancel();
        at.desk.acts().say("Something else");
        at.desk.acts().put(new Ask.Status(toms, AppointmentStatus.ARRIVED, null),
                outcome -> at.desk.acts().say("Something else"));
        at.release();

        assertThat(at.banner()).isEqualTo("Something else");
        assertThat(banner().offers()).isEmpty();
    }

    @Test
    void whileNamesAreHiddenTheOfferSaysInitials() {
        waiters.waits("Bo Ek");
        at.desk.privacy().hiddenProperty().set(true);

        cancel();

        assertThat(banner().offer().orElseThrow().text()).contains("B. E. waits").doesNotContain("Bo Ek");
        assertThat(buttons()).containsExactly("Book B. E.");
    }
}
