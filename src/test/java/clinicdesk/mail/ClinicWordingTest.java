package clinicdesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clinic words its letters in its own way. */
class ClinicWordingTest {

    private static final Actor OWNER = new Actor("Owner", Role.ADMIN, null);
    private static final Locale ENGLISH = LetterLanguages.ENGLISH;
    private static final Sentence INTRO = new Sentence("CONFIRMATION.intro");
    private static final Sentence CLOSING = new Sentence("CONFIRMATION.closing");

    @TempDir
    Path folder;

    private MailRoom room;

    @BeforeEach
    void open() {
        room = new MailRoom(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private WordingOutcome say(Locale language, Sentence sentence, String words) {
        return room.wording.change(OWNER, new WordsChange(language,
                Map.of(sentence, String.valueOf(room.wording.words(language).get(sentence))), Map.of(sentence, words)));
    }

    private LetterContent next(Message.Recipient to) {
        Posted posted = room.outbox.post(room.message(LetterKind.CONFIRMATION, 0, "2026-11-02T10:00", to));
        assertThat(posted).isInstanceOf(Posted.Queued.class);
        return room.store.read(session -> session.createSelectionQuery("from Letter order by id desc", Letter.class)
                .setMaxResults(1).getSingleResult().content());
    }

    private LetterContent next() {
        return next(MailRoom.ANNA);
    }

    private int kept() {
        return room.store.read(session -> session.createSelectionQuery("from OwnSentence", OwnSentence.class).list())
                .size();
    }

    @Test
    void theNextLetterSaysItAndWhatWaitsKeepsItsWords() {
        LetterContent before = next();
        say(ENGLISH, INTRO, "Do come, {{patientName}}!\r\n\r\nBring your card.  ");

        assertThat(before.text()).contains("Your appointment is booked.");
        assertThat(next().text()).contains("Do come, Anna Müller!\n\nBring your card.\n");
        assertThat(next(new Message.Recipient("Eva", "eva@example.org", "de")).text())
                .contains("Ihr Termin ist eingetragen.");
    }

    @Test
    void aSharedSentenceIsWordedForOneKindAlone() {
        say(ENGLISH, CLOSING, "See you.");

        assertThat(next().text()).contains("See you.").doesNotContain("please tell us");
        assertThat(room.wording.words(ENGLISH)).containsEntry(new Sentence("CHANGE.closing"),
                "If you cannot come, please tell us{{#clinicPhone}}: {{clinicPhone}}{{/clinicPhone}}.");
    }

    @Test
    void aPatientOfNoKnownLanguageIsWrittenToInTheClinicsAndInItsWords() {
        room.language = "fr";
        say(Locale.FRENCH, INTRO, "C’est noté.");

        assertThat(next().text()).contains("C’est noté.", "lundi 2 novembre 2026 à 10 h 00");
        assertThat(next(new Message.Recipient("Eva", "eva@example.org", "en")).text()).contains("Dear Eva");
    }

    @Test
    void whateverIsTypedIsShownAsItIsInHtml() {
        say(ENGLISH, INTRO, "<script>alert(\"x\")</script> & {{patientName}} it's");
        LetterContent letter = next(new Message.Recipient("<b>{{reason}}", "eva@example.org", null));

        assertThat(letter.html()).doesNotContain("<script", "<b>").contains(
                "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;b&gt;{{reason}} it&#39;s");
        assertThat(letter.text()).contains("<script>alert(\"x\")</script> & <b>{{reason}} it's");
    }

    @Test
    void whatTheProgramSaysItselfIsNotKept() {
        say(ENGLISH, INTRO, "Do come.");
        assertThat(kept()).isEqualTo(1);
        say(ENGLISH, INTRO, " Your appointment is booked.\n");

        assertThat(kept()).isZero();
    }

    @Test
    void wordsWithAFieldThatIsNoneAreNeitherKeptNorSaid() {
        assertThat(say(ENGLISH, INTRO, "For {{reason}}")).isEqualTo(new WordingOutcome.Wrong(Map.of(INTRO,
                INTRO.problems("For {{reason}}"))));
        room.store.write(session -> {
            session.insert(new OwnSentence("en", "CONFIRMATION.intro", "With {{fieldOfYesterday}}"));
            return session;
        });

        assertThat(next().text()).contains("Your appointment is booked.");
    }

    @Test
    void changedWordsArePutBackUnlessSomebodyHasChangedThemSince() {
        WordsChange back = ((WordingOutcome.Changed) say(ENGLISH, INTRO, "Do come.")).back();
        WordsChange again = ((WordingOutcome.Changed) room.wording.change(OWNER, back)).back();
        assertThat(room.wording.words(ENGLISH)).containsEntry(INTRO, "Your appointment is booked.");

        assertThat(room.wording.change(OWNER, again)).isInstanceOf(WordingOutcome.Changed.class);
        say(ENGLISH, INTRO, "Come soon.");
        assertThat(room.wording.change(OWNER, back)).isInstanceOf(WordingOutcome.Stale.class);
        assertThat(room.wording.words(ENGLISH)).containsEntry(INTRO, "Come soon.");
    }

    @Test
    void onlyWhoMayChangeTheSettingsMayWordLettersAndTheTrailSaysWho() {
        assertThat(room.wording.change(Actor.receptionist("Maria"),
                new WordsChange(ENGLISH, Map.of(), Map.of(INTRO, "x")))).isInstanceOf(WordingOutcome.NotAllowed.class);
        say(ENGLISH, INTRO, "Do come.");

        assertThat(room.audit.history(ClinicWording.ALL)).hasSize(1).first().satisfies(act -> {
            assertThat(act.actor()).isEqualTo("Owner");
            assertThat(act.changes().getFirst().field()).isEqualTo("en.CONFIRMATION.intro");
            assertThat(act.changes().getFirst().after()).isEqualTo("Do come.");
        });
    }

    @Test
    void aLetterToNobodyShowsHowWordsWouldRead() {
        LetterPreview preview = new LetterPreview(room.clock, () -> MailRoom.CLINIC);
        LetterPreview.Invented nobody = new LetterPreview.Invented("Sam Sample", "Dr Sample", "Room 1");

        assertThat(LetterForm.all()).allSatisfy(form -> assertThat(
                preview.of(form, Locale.GERMAN, Map.of(new Sentence("greeting"), "Hallo {{patientName}}"), nobody)
                        .text())
                .startsWith("Hallo Sam Sample").contains("Montag, 2. November 2026 um 10:00 Uhr"));
        assertThat(preview.of(LetterForm.all().getFirst(), ENGLISH, Map.of(INTRO, "{{reason}}"), nobody).text())
                .contains("Your appointment is booked.");
    }
}
