package clinicdesk.ui.appointment;

import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PersonName;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.DateWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The fields of a patient who is new, and what is wrong with them. */
final class NewPatient {

    static final String NAME = "name";
    static final String BIRTH_DATE = "birthDate";
    static final String PHONE = "phone";
    static final String EMAIL = "email";
    static final List<String> FIELDS = List.of(NAME, BIRTH_DATE, PHONE, EMAIL);

    /** A name, and digits after it: the phone. */
    private static final Pattern NAME_AND_PHONE = Pattern.compile("(?s)(.*?)\\s*(\\+?\\d[\\d ()/.\\-]*)?");

    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final Map<String, StringProperty> typed = new TreeMap<>();
    private final Map<String, StringProperty> problems = new TreeMap<>();
    private final AtDesk desk;
    private final ClinicBook book;
    private final DateWords dates;
    private final AlikePatients alike;
    private boolean filling;

    NewPatient(AtDesk desk, ClinicBook book) {
        this.desk = desk;
        this.book = book;
        this.alike = new AlikePatients(desk, book);
        this.dates = new DateWords(desk.workplace());
        for (String field : FIELDS) {
            problems.put(field, new SimpleStringProperty(""));
            StringProperty text = new SimpleStringProperty("");
            text.addListener((property, before, now) -> typedIn(field));
            typed.put(field, text);
        }
    }

    /** An e-mail address tells nothing of who it is: families share one. */
    private void typedIn(String field) {
        problemOf(field).set("");
        if (!filling && !field.equals(EMAIL)) {
            alike.look(asFarAsTyped());
        }
    }

    /** Who may be this patient already. */
    AlikePatients alike() {
        return alike;
    }

    ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    boolean isActive() {
        return active.get();
    }

    StringProperty field(String name) {
        return known(typed.get(name));
    }

    /** What is wrong with the field, in words; empty when nothing is. */
    StringProperty problemOf(String name) {
        return known(problems.get(name));
    }

    private static StringProperty known(@Nullable StringProperty property) {
        return Objects.requireNonNull(property, "no such field");
    }

    /**
     * Begins with what stands in the patient's field.
     *
     * @param relative whose family name, phone and address the new patient is likely to have; null for nobody
     */
    void begin(String search, @Nullable Patient relative) {
        Matcher parts = NAME_AND_PHONE.matcher(search.strip());
        boolean matches = parts.matches();
        clear();
        filling = true;
        field(NAME).set(matches ? parts.group(1) : search.strip());
        field(PHONE).set(matches && parts.group(2) != null ? parts.group(2).strip() : "");
        if (relative != null) {
            take(relative);
        }
        filling = false;
        alike.look(asFarAsTyped());
        active.set(true);
    }

    private void take(Patient relative) {
        String name = field(NAME).get().strip();
        if (name.isEmpty()) {
            field(NAME).set(relative.name().family() + ", ");
        } else if (PersonName.parse(name).given() == null) {
            field(NAME).set(name + " " + relative.name().family());
        }
        if (field(PHONE).get().isEmpty() && relative.phone() != null) {
            field(PHONE).set(relative.phone());
        }
        if (relative.email() != null) {
            field(EMAIL).set(relative.email());
        }
    }

    void clear() {
        active.set(false);
        filling = true;
        typed.values().forEach(field -> field.set(""));
        filling = false;
        alike.forget();
    }

    /** As one line, to be found again in a draft. */
    String asTyped() {
        return (field(NAME).get() + " " + field(PHONE).get()).strip();
    }

    /** The details, or empty with the problems shown beside their fields. */
    Optional<PatientDetails> details() {
        PatientDetails details = asFarAsTyped();
        List<FieldProblem> wrong = new ArrayList<>(book.directory().problems(details));
        if (details.birthDate() == null && text(BIRTH_DATE) != null) {
            wrong.add(new FieldProblem(BIRTH_DATE, Code.BAD_DATE));
        }
        show(wrong);
        return wrong.isEmpty() ? Optional.of(details) : Optional.empty();
    }

    /** Where letters would reach this patient, as far as is typed. */
    Optional<String> address() {
        return book.addressOf(asFarAsTyped());
    }

    /** What is no date counts as none. */
    private PatientDetails asFarAsTyped() {
        Optional<LocalDate> birthDate = dates.parseBirth(field(BIRTH_DATE).get().strip(),
                desk.workplace().clock().today());
        return PatientDetails.of(PersonName.parse(field(NAME).get()), birthDate.orElse(null), text(PHONE),
                text(EMAIL));
    }

    void show(List<FieldProblem> wrong) {
        problems.values().forEach(problem -> problem.set(""));
        wrong.forEach(problem -> {
            StringProperty beside = problems.get(problem.field());
            if (beside != null) {
                beside.set(desk.words().problem(problem));
            }
        });
    }

    private @Nullable String text(String field) {
        String text = field(field).get().strip();
        return text.isEmpty() ? null : text;
    }
}
