package clinicdesk.ui.patients;

import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Texts;
import clinicdesk.directory.Directory;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientDetails.Extras;
import clinicdesk.directory.PersonName;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DateWords;
import clinicdesk.ui.settings.Field;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is typed of a patient, what is wrong with it, and what somebody else has written there meanwhile. */
final class RecordFields {

    /** The fields, by the names under which their problems come, in their order. */
    static final String FAMILY = "name";
    static final String GIVEN = "given";
    static final String BIRTH_DATE = "birthDate";
    static final String PHONE = "phone";
    static final String EMAIL = "email";
    static final String LANGUAGE = "language";
    static final String ALERTS = "alerts";
    static final String INSURER = "insuranceProvider";
    static final String INSURANCE_NUMBER = "insuranceNumber";
    static final String NOTES = "notes";

    /** Those that tell who it is. */
    static final List<String> WHO = List.of(FAMILY, GIVEN, BIRTH_DATE, PHONE);
    private static final List<String> NAMES = List.of(FAMILY, GIVEN, BIRTH_DATE, PHONE, EMAIL, LANGUAGE, ALERTS,
            INSURER, INSURANCE_NUMBER, NOTES);

    private final AtDesk desk;
    private final Directory directory;
    private final Texts texts;
    private final DateWords dates;
    private final DateTimeFormatter birthDate;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, StringProperty> others = new LinkedHashMap<>();
    private final BooleanProperty reminders = new SimpleBooleanProperty(true);

    RecordFields(AtDesk desk, Directory directory, Texts texts) {
        this.desk = desk;
        this.directory = directory;
        this.texts = texts;
        this.dates = new DateWords(desk.workplace());
        this.birthDate = DateTimeFormatter.ofPattern(texts.get("birthDate.pattern"), texts.locale());
        NAMES.forEach(name -> {
            fields.put(name, new Field(texts));
            others.put(name, new SimpleStringProperty(""));
        });
    }

    Field field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    /** What somebody else has written there since the form was opened, in words; empty where nobody has. */
    StringProperty otherProperty(String name) {
        return Objects.requireNonNull(others.get(name), name);
    }

    BooleanProperty remindersProperty() {
        return reminders;
    }

    void fill(PatientDetails details) {
        said(details).forEach((name, text) -> field(name).set(text));
        reminders.set(details.extras().remindersWanted());
        fields.values().forEach(field -> field.problemProperty().set(""));
        others.values().forEach(other -> other.set(""));
    }

    /** Whether something else stands in the fields than these details. */
    boolean differFrom(PatientDetails details) {
        return reminders.get() != details.extras().remindersWanted() || said(details).entrySet().stream()
                .anyMatch(entry -> !field(entry.getKey()).value().equals(entry.getValue().strip()));
    }

    /** Says beneath each field what is there now, where it is not what was there. */
    void compare(PatientDetails before, PatientDetails now) {
        Map<String, String> was = said(before);
        said(now).forEach((name, text) -> otherProperty(name).set(text.equals(was.get(name))
                ? ""
                : texts.get("form.other", text.isEmpty() ? "–" : text)));
    }

    private Map<String, String> said(PatientDetails details) {
        Extras extras = details.extras();
        Map<String, String> said = new LinkedHashMap<>();
        said.put(FAMILY, details.name().family());
        said.put(GIVEN, text(details.name().given()));
        said.put(BIRTH_DATE, details.birthDate() == null ? "" : birthDate.format(details.birthDate()));
        said.put(PHONE, text(details.phone()));
        said.put(EMAIL, text(details.email()));
        said.put(LANGUAGE, LanguageWords.name(extras.language(), texts.locale()));
        said.put(ALERTS, text(extras.alerts()));
        said.put(INSURER, text(extras.insuranceProvider()));
        said.put(INSURANCE_NUMBER, text(extras.insuranceNumber()));
        said.put(NOTES, text(extras.notes()));
        return said;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What is typed, or empty with the problems shown beside their fields. */
    Optional<PatientDetails> details() {
        PatientDetails details = asFarAsTyped();
        List<FieldProblem> wrong = new ArrayList<>();
        if (details.birthDate() == null && !field(BIRTH_DATE).value().isEmpty()) {
            wrong.add(new FieldProblem(BIRTH_DATE, Code.BAD_DATE));
        }
        if (details.extras().language() == null && !field(LANGUAGE).value().isEmpty()) {
            wrong.add(new FieldProblem(LANGUAGE, Code.UNKNOWN));
        }
        wrong.addAll(directory.problems(details));
        show(wrong);
        return wrong.isEmpty() ? Optional.of(details) : Optional.empty();
    }

    /** What is no date or no language counts as none. */
    PatientDetails asFarAsTyped() {
        Optional<LocalDate> born = dates.parseBirth(field(BIRTH_DATE).value(), desk.workplace().clock().today());
        return new PatientDetails(name(), born.orElse(null), field(PHONE).value(), field(EMAIL).value(),
                new Extras(LanguageWords.parse(field(LANGUAGE).value(), texts.locale()).orElse(null), reminders.get(),
                        field(ALERTS).value(), field(INSURER).value(), field(INSURANCE_NUMBER).value(),
                        field(NOTES).value()));
    }

    private PersonName name() {
        String given = field(GIVEN).value();
        return new PersonName(field(FAMILY).value(), given.isEmpty() ? null : given);
    }

    void show(List<FieldProblem> wrong) {
        fields.values().forEach(field -> field.problemProperty().set(""));
        wrong.reversed().forEach(problem -> {
            Field beside = fields.get(problem.field());
            if (beside != null) {
                beside.problemProperty().set(desk.words().problem(problem));
            }
        });
    }

    /** The name of the first field with a problem. */
    Optional<String> firstWrong() {
        return fields.entrySet().stream().filter(entry -> !entry.getValue().problemProperty().get().isEmpty())
                .map(Map.Entry::getKey).findFirst();
    }
}
