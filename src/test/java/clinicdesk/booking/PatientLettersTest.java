package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientDetails.Extras;
import clinicdesk.mail.ByHand;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterView;
import clinicdesk.mail.Posted;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom letters reach when a patient's record is corrected or merged. */
class PatientLettersTest extends AtTheRecords {

    @Test
    void aSentLetterIsSentAgainToTheAddressOfToday() {
        Visit visit = booked(ana, "2026-11-17T10:00");
        letters.leave();
        UUID sent = newest(visit.id());
        change(ana, mailTo(ana, "perez@example.org"));
        assertThat(told("perez@example.org")).isEmpty();

        assertThat(clinic.letters.sendAgain(sent)).isInstanceOf(Posted.Queued.class);
        assertThat(told("ana@example.org")).isEmpty();
        assertThat(letters.waiting("perez@example.org")).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.CONFIRMATION);
            assertThat(letter.lines("ATTENDEE")).singleElement().asString().endsWith("mailto:perez@example.org");
        });
        assertThat(letters.leave()).isOne();

        assertThat(clinic.letters.sendAgain(sent)).as("a newer one has left").isEqualTo(new Posted.NothingToTell());
        assertThat(clinic.letters.sendAgain(newest(visit.id()))).isInstanceOf(Posted.Queued.class);
        letters.leave();
        change(ana, mailTo(ana, ""));
        assertThat(clinic.letters.sendAgain(newest(visit.id()))).as("no address any more")
                .isEqualTo(new Posted.NothingToTell());
    }

    @Test
    void soIsOneAboutASeries() {
        UUID series = ((Outcome.DoneTogether) clinic.series.book(MARIA, weekly())).visits().getFirst().notes()
                .seriesId();
        letters.leave();
        change(ana, mailTo(ana, "perez@example.org"));

        assertThat(clinic.letters.sendAgain(newest(series))).isInstanceOf(Posted.Queued.class);
        assertThat(letters.waiting("perez@example.org")).singleElement()
                .satisfies(letter -> assertThat(letter.listed()).hasSize(3));
        assertThat(letters.leave()).isOne();
    }

    @Test
    void aCorrectedAddressTakesTheWaitingLettersAlongAlsoInTheirCalendarPart() {
        booked(ana, "2026-11-16T10:00");
        assertThat(told("ana@example.org")).containsExactly(LetterKind.CONFIRMATION);

        Outcome outcome = change(ana, mailTo(ana, "perez@example.org"));

        assertThat(told("ana@example.org")).isEmpty();
        assertThat(letters.waiting("perez@example.org")).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.CONFIRMATION);
            assertThat(letter.calendar()).contains("mailto:perez@example.org").doesNotContain("ana@example.org");
        });
        clinic.undo(outcome);
        assertThat(told("ana@example.org")).containsExactly(LetterKind.CONFIRMATION);
        assertThat(told("perez@example.org")).isEmpty();
    }

    @Test
    void withoutAnAddressAnyMoreNoLetterWaits() {
        booked(ana, "2026-11-16T10:00");

        change(ana, mailTo(ana, null));

        assertThat(told("ana@example.org")).isEmpty();
        assertThat(letters.leave()).isZero();
    }

    @Test
    void aLetterThatIsHeldBackIsHeldBackAlsoUnderACorrectedName() {
        booked(ana, "2026-11-16T10:00");
        booked(ana, "2026-11-16T11:00");
        List<LetterView> two = clinic.outbox.letters(LetterState.WAITING, null, 5);
        UUID visit = two.getFirst().aboutId();
        assertThat(answer(clinic.letterActs.act(MARIA, two.getFirst().id(), ByHand.HOLD))).isEqualTo("done");

        change(ana, named(ana, "Anna Perez-Lopez"));

        assertThat(clinic.outbox.letters(LetterState.HELD, null, 5)).extracting(LetterView::aboutId)
                .containsExactly(visit);
        assertThat(clinic.outbox.letters(LetterState.WAITING, null, 5)).hasSize(1);
    }

    @Test
    void aCorrectedNameIsTheNameInTheWaitingLetter() {
        booked(ana, "2026-11-16T10:00");

        change(ana, named(ana, "Anna Pérez"));

        assertThat(letters.waiting("ana@example.org")).singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("Anna Pérez"));
    }

    @Test
    void lettersThatHaveLeftAreNotWrittenAgain() {
        booked(ana, "2026-11-16T10:00");
        letters.leave();

        change(ana, mailTo(ana, "perez@example.org"));

        assertThat(told("perez@example.org")).isEmpty();
    }

    @Test
    void whoWasToldAtTheOldAddressIsToldAtTheNewOneThatTheVisitIsOff() {
        Visit visit = booked(ana, "2026-11-16T10:00");
        letters.leave();
        change(ana, mailTo(ana, "perez@example.org"));

        clinic.cancel(visit);

        assertThat(told("perez@example.org")).containsExactly(LetterKind.CANCELLATION);
        assertThat(letters.leave()).isOne();
    }

    @Test
    void aVisitThatIsMovedIsConfirmedToANewAddress() {
        Visit visit = booked(ana, "2026-11-16T10:00");
        letters.leave();
        change(ana, mailTo(ana, "perez@example.org"));

        clinic.move(visit, "Strange", "2026-11-16T11:00", 30);

        assertThat(told("perez@example.org")).containsExactly(LetterKind.CONFIRMATION);
    }

    @Test
    void theLetterOfASeriesGoesAlongToo() {
        clinic.series.book(MARIA, weekly());
        assertThat(told("ana@example.org")).containsExactly(LetterKind.CONFIRMATION);

        change(ana, mailTo(ana, "perez@example.org"));

        assertThat(told("ana@example.org")).isEmpty();
        assertThat(letters.waiting("perez@example.org")).singleElement()
                .satisfies(letter -> assertThat(letter.listed()).hasSize(3));
    }

    @Test
    void whoLostAVisitToSomebodyElseIsStillToldAtTheCorrectedAddressThatItIsOff() {
        Visit visit = booked(ana, "2026-11-16T10:00");
        letters.leave();
        UUID tom = clinic.patient("Tom Baker", "tom@example.org");
        clinic.booking.move(MARIA, visit.id(), visit.version(), clinic.place("Strange", tom, "2026-11-16T10:00", 30),
                Telling.LETTER);

        change(ana, mailTo(ana, "perez@example.org"));

        assertThat(told("perez@example.org")).containsExactly(LetterKind.CANCELLATION);
        assertThat(told("tom@example.org")).containsExactly(LetterKind.CONFIRMATION);
    }

    @Test
    void fromAMergeOnLettersAboutHerVisitsGoToTheSurvivorsAddress() {
        UUID anna = clinic.patient("Anna Peres", "anna@example.org");
        Visit told = booked(anna, "2026-11-16T10:00");
        letters.leave();
        booked(anna, "2026-11-17T10:00");

        Outcome outcome = merge(ana, anna);
        assertThat(told("anna@example.org")).isEmpty();
        assertThat(told("ana@example.org")).containsExactly(LetterKind.CONFIRMATION);
        assertThat(letters.waiting("ana@example.org").getFirst().text()).contains("Ana Pérez");

        Outcome cancelled = clinic.cancel(told);
        assertThat(told("ana@example.org")).containsExactly(LetterKind.CONFIRMATION, LetterKind.CANCELLATION);
        clinic.undo(cancelled);

        clinic.undo(outcome);
        assertThat(told("ana@example.org")).isEmpty();
        assertThat(told("anna@example.org")).containsExactly(LetterKind.CONFIRMATION);
    }

    @Test
    void noLetterEverHoldsWhatIsNotForTheMail() {
        List<String> secrets = List.of("QALERT", "QNOTES", "QINSURER", "QNUMBER", "1971", "QREASON");
        clinic.records.change(OWNER, new PatientChange.Details(ana, record(ana).details(),
                new PatientDetails(record(ana).name(), LocalDate.of(1971, 2, 3), "020 7946 0999", "ana@example.org",
                        new Extras(null, true, "QALERT", "QINSURER", "QNUMBER", "QNOTES"))));
        BookingRequest request = new BookingRequest(clinic.place("Strange", ana, "2026-11-16T10:00", 30), null,
                "QREASON", Telling.LETTER);
        Visit visit = done(clinic.booking.book(MARIA, request));
        letters.leave();
        Visit moved = done(clinic.move(visit, "Who", "2026-11-16T11:00", 30));
        letters.leave();
        clinic.cancel(moved);
        letters.leave();
        clinic.series.book(MARIA, weekly());

        List<Object[]> all = clinic.store.read(session -> session
                .createSelectionQuery("select subject, text, html, calendar, says, recipientName from Letter",
                        Object[].class)
                .list());
        assertThat(all).hasSize(4).allSatisfy(letter -> assertThat(String.join("\n", Arrays.stream(letter)
                .map(String::valueOf).toList()).replaceAll("\r\n[ \t]", ""))
                .doesNotContain(secrets.toArray(String[]::new)));
    }
}
