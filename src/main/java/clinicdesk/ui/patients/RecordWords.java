package clinicdesk.ui.patients;

import clinicdesk.audit.Act;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.Sharing;
import clinicdesk.mail.LetterView;
import clinicdesk.ui.appointment.LetterWords;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.WaitingWords;
import clinicdesk.waitlist.OpenWaiting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Patients' records in words, as far as names may be shown. */
record RecordWords(AtDesk desk, Texts texts) {

    /** Fields that are told with what was in them before and after; the others are only named. */
    private static final Set<String> TOLD = Set.of("name", "birthDate", "phone", "email");

    /** Fields of the trail and their names; of others no words are made. */
    private static final Map<String, String> FIELDS = Map.of("name", "history.field.name", //
            "birthDate", "history.field.birthDate", //
            "phone", "history.field.phone", //
            "email", "history.field.email", //
            "language", "history.field.language", //
            "remindersWanted", "history.field.remindersWanted", //
            "alerts", "history.field.alerts", //
            "insuranceProvider", "history.field.insuranceProvider", //
            "insuranceNumber", "history.field.insuranceNumber", //
            "notes", "history.field.notes");

    String name(Patient patient) {
        return desk.privacy().name(patient.name().display());
    }

    RecordCard card(RecordSheet sheet) {
        Patient patient = sheet.patient();
        Instant now = desk.workplace().clock().now();
        LetterWords letters = new LetterWords(desk, Texts.of("ui/appointment", texts.locale()));
        String alerts = patient.alerts();
        return new RecordCard(
                new RecordCard.Person(patient.id(), name(patient), born(patient), alerts == null ? "" : alerts,
                        patient.active()),
                new RecordCard.About(facts(patient), notes(patient.details()), others(sheet.people().merged()),
                        sheet.people().alike().stream().map(this::alike).toList(),
                        sheet.people().family().stream().map(this::relative).toList()),
                new RecordCard.Visits(
                        sheet.visits().reversed().stream().filter(visit -> isToCome(visit, now)).map(this::line)
                                .toList(),
                        sheet.visits().stream().filter(visit -> !isToCome(visit, now)).map(this::line).toList(),
                        sheet.people().waits().stream().map(this::waits).toList()),
                new RecordCard.Papers(sheet.papers().letters().stream()
                        .map(letter -> about(letter, sheet.visits()) + letters.say(letter)).toList(),
                        sheet.papers().history().stream().map(this::say).toList()));
    }

    /** "Tue 17 Nov, 10:00: ", or of a series "series from Tue 17 Nov: " */
    private String about(LetterView letter, List<Visit> visits) {
        return visits.stream().filter(visit -> visit.id().equals(letter.aboutId())).findFirst()
                .map(visit -> texts.get("record.letter", when(visit)))
                .or(() -> visits.reversed().stream()
                        .filter(visit -> letter.aboutId().equals(visit.notes().seriesId())).findFirst()
                        .map(first -> texts.get("record.letter.series", day(first))))
                .orElse("");
    }

    private static boolean isToCome(Visit visit, Instant now) {
        return visit.slot().end().isAfter(now) && visit.status() != AppointmentStatus.CANCELLED;
    }

    private String waits(OpenWaiting who) {
        WaitingWords waiting = new WaitingWords(desk);
        return texts.get("record.waits", waiting.forWhat(who), waiting.suits(who.waiting().suits()),
                waiting.since(who));
    }

    /** "born 17 May 1980 · 46", or that nobody knows when. */
    String born(Patient patient) {
        LocalDate born = patient.birthDate();
        return born == null
                ? texts.get("record.noBirthDate")
                : secret(texts.get("record.born", desk.times().date(born),
                        Period.between(born, desk.workplace().clock().today()).getYears()));
    }

    private String secret(String text) {
        return desk.privacy().secret(text);
    }

    private List<RecordCard.Fact> facts(Patient patient) {
        PatientDetails details = patient.details();
        PatientDetails.Extras extras = details.extras();
        List<RecordCard.Fact> facts = new ArrayList<>();
        add(facts, "field.phone", patient.phoneShown(), true);
        add(facts, "field.email", details.email(), true);
        add(facts, "field.language", LanguageWords.name(extras.language(), texts.locale()), false);
        add(facts, "field.reminders", texts.get(extras.remindersWanted() ? "record.yes" : "record.no"), false);
        add(facts, "field.insurer", extras.insuranceProvider(), false);
        add(facts, "field.insuranceNumber", extras.insuranceNumber(), true);
        return facts;
    }

    private void add(List<RecordCard.Fact> facts, String key, @Nullable String text, boolean hidden) {
        if (text != null && !text.isBlank()) {
            facts.add(new RecordCard.Fact(texts.get(key), hidden ? secret(text) : text));
        }
    }

    private String notes(PatientDetails details) {
        String notes = details.extras().notes();
        return notes == null ? "" : secret(notes);
    }

    private String others(List<Patient> others) {
        return others.isEmpty()
                ? ""
                : texts.get("record.others", others.stream().map(this::name).collect(Collectors.joining(", ")));
    }

    private RecordCard.Alike alike(Patient patient) {
        String phone = patient.phoneShown();
        String words = name(patient) + " · " + born(patient) + (phone == null ? "" : " · " + secret(phone));
        return new RecordCard.Alike(patient, words);
    }

    private RecordCard.Relative relative(Sharing sharing) {
        String key = sharing.phone() && sharing.email()
                ? "family.both"
                : sharing.phone() ? "family.phone" : "family.email";
        return new RecordCard.Relative(sharing.patient().id(), texts.get(key, name(sharing.patient())));
    }

    RecordCard.Line line(Visit visit) {
        return new RecordCard.Line(visit, when(visit), visit.status() == AppointmentStatus.SCHEDULED
                ? visit.doctorName()
                : texts.get("visit.what", visit.doctorName(), desk.words().refusals().status(visit.status())));
    }

    private String when(Visit visit) {
        return texts.get("visit.when", day(visit), desk.times().time(visit.slot().start()));
    }

    private String day(Visit visit) {
        LocalDate day = desk.workplace().clock().dateOf(visit.slot().start());
        boolean thisYear = day.getYear() == desk.workplace().clock().today().getYear();
        return thisYear ? desk.times().day(day) : desk.times().date(day);
    }

    /** "Changed phone from … to …, notes by Maria, Mon 16 Nov, 08:00" */
    String say(Act act) {
        return texts.get("history.by", what(act), act.actor(), desk.times().moment(act.at()));
    }

    private String what(Act act) {
        return switch (act.action()) {
            case "CREATE" -> texts.get("history.created");
            case "ACTIVATE" -> texts.get("history.activated");
            case "DEACTIVATE" -> texts.get("history.deactivated");
            case "MERGE" -> texts.get("history.merged");
            case "PART" -> texts.get("history.parted");
            default -> changed(act);
        };
    }

    private String changed(Act act) {
        List<String> fields = act.changes().stream().filter(change -> FIELDS.containsKey(change.field()))
                .map(this::field).toList();
        return fields.isEmpty()
                ? texts.get("history.changed")
                : texts.get("history.changed.fields", String.join(", ", fields));
    }

    private String field(FieldChange change) {
        String name = texts.get(Objects.requireNonNull(FIELDS.get(change.field())));
        return TOLD.contains(change.field())
                ? texts.get("history.fromTo", name, told(change.field(), change.before()),
                        told(change.field(), change.after()))
                : name;
    }

    private String told(String field, @Nullable String value) {
        if (value == null) {
            return "–";
        }
        return field.equals("name")
                ? desk.privacy().name(value)
                : secret(field.equals("birthDate") ? desk.times().date(LocalDate.parse(value)) : value);
    }
}
