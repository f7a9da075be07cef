package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.done;

import clinicdesk.TestClinic;
import clinicdesk.audit.Act;
import clinicdesk.booking.Letterbox.Waiting;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientChange.Seen;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PersonName;
import clinicdesk.mail.LetterKind;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Ana Pérez, whose record is changed, and her letters. It is Monday 16 November 2026, eight in the morning. */
abstract class AtTheRecords {

    @TempDir
    Path folder;

    @TempDir
    Path pickup;

    TestClinic clinic;
    Letterbox letters;
    UUID ana;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        letters = new Letterbox(clinic, pickup);
        ana = clinic.patient("Ana Pérez", "ana@example.org");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    Patient record(UUID id) {
        return clinic.directory.patient(id).orElseThrow();
    }

    PatientDetails mailTo(UUID id, String email) {
        PatientDetails now = record(id).details();
        return new PatientDetails(now.name(), now.birthDate(), now.phone(), email, now.extras());
    }

    PatientDetails named(UUID id, String name) {
        PatientDetails now = record(id).details();
        return new PatientDetails(PersonName.parse(name), now.birthDate(), now.phone(), now.email(), now.extras());
    }

    Outcome change(UUID id, PatientDetails to) {
        return clinic.records.change(MARIA, new PatientChange.Details(id, record(id).details(), to));
    }

    Outcome merge(UUID keep, UUID away) {
        return clinic.records.change(MARIA,
                new PatientChange.Merge(Seen.of(record(keep)), Seen.of(record(away)), record(keep).details()));
    }

    Visit booked(UUID patient, String start) {
        return done(clinic.booking.book(MARIA, clinic.request("Strange", patient, start, 30)));
    }

    SeriesRequest weekly() {
        Recurrence.Parsed.Rule parsed = (Recurrence.Parsed.Rule) Recurrence.parse("FREQ=WEEKLY;COUNT=3",
                TestClinic.ZONE);
        return new SeriesRequest(clinic.request("Strange", ana, "2026-11-16T14:00", 30), parsed.rule());
    }

    List<Act> history(UUID id) {
        return clinic.audit.history(id);
    }

    List<LetterKind> told(String address) {
        return letters.waiting(address).stream().map(Waiting::kind).toList();
    }

    UUID newest(UUID about) {
        return clinic.outbox.lettersAbout(about).getFirst().id();
    }
}
