package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PersonName;
import clinicdesk.mail.Channel;
import clinicdesk.mail.LetterView;
import clinicdesk.settings.Key;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has no mail address is told by a message to the phone, where the clinic sends such. */
class ByPhoneTest {

    @TempDir
    Path folder;

    private TestClinic clinic;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void messages(boolean on, String url) {
        clinic.settings.set(Map.of(Key.MESSAGES_ENABLED, Boolean.toString(on), Key.MESSAGES_URL, url));
    }

    private UUID patient(String phone, String email) {
        return ((PatientOutcome.Saved) clinic.directory.createPatient(MARIA,
                PatientDetails.of(new PersonName("Pérez", "Ana"), null, phone, email))).patient().id();
    }

    private Told book(UUID patient) {
        return ((Outcome.Done) clinic.booking.book(MARIA,
                clinic.request("Strange", patient, "2026-11-18T10:00", 30))).told();
    }

    @ParameterizedTest(name = "messages {0} to {1}, phone {2}, address {3}: by {4}")
    @CsvSource({"true, https://sms.example.org, 020 7946 0123, , MESSAGE +442079460123",
            "true, https://sms.example.org, 020 7946 0123, ana@example.org, MAIL ana@example.org",
            "true, https://sms.example.org, , ana@example.org, MAIL ana@example.org",
            "true, https://sms.example.org, , ,",
            "true, '', 020 7946 0123, ,", "false, https://sms.example.org, 020 7946 0123, ,"})
    void theWayIsChosenByWhatIsKnownOfThePatient(boolean on, String url, String phone, String email, String way) {
        messages(on, url);
        UUID ana = patient(phone, email);

        Told told = book(ana);

        assertThat(clinic.directory.survivor(ana).flatMap(clinic.letters::addressOf).orElse(null))
                .isEqualTo(way == null ? null : way.substring(way.indexOf(' ') + 1));
        if (way == null) {
            assertThat(told).isEqualTo(new Told.NoAddress());
        } else {
            LetterView letter = clinic.outbox.letters(null, null, 1).getFirst();
            assertThat(letter.channel() + " " + letter.address()).isEqualTo(way);
            assertThat(told).isEqualTo(new Told.Letter(letter.progress().due(), letter.channel(), letter.address()));
        }
    }

    @Test
    void whoGetsAMailAddressIsToldByMailFromThenOn() {
        messages(true, "https://sms.example.org");
        UUID ana = patient("020 7946 0123", null);
        Visit visit = TestClinic.done(clinic.booking.book(MARIA,
                clinic.request("Strange", ana, "2026-11-18T10:00", 30)));
        PatientDetails seen = clinic.directory.patient(ana).orElseThrow().details();

        clinic.records.change(MARIA, new PatientChange.Details(ana, seen,
                PatientDetails.of(new PersonName("Pérez", "Ana"), null, "020 7946 0123", "ana@example.org")));

        assertThat(clinic.outbox.lettersAbout(visit.id()).getFirst().channel()).isEqualTo(Channel.MAIL);
        assertThat(clinic.outbox.lettersAbout(visit.id()).getFirst().address()).isEqualTo("ana@example.org");
    }
}
