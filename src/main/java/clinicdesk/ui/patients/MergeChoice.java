package clinicdesk.ui.patients;

import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientDetails.Extras;
import clinicdesk.ui.patients.MergeField.Choice;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept of two records, field by field. */
final class MergeChoice {

    private final PatientDetails keep;
    private final PatientDetails away;
    private final Map<MergeField, Choice> choices = new EnumMap<>(MergeField.class);

    MergeChoice(PatientDetails keep, PatientDetails away) {
        this.keep = keep;
        this.away = away;
        for (MergeField field : MergeField.values()) {
            choices.put(field, field.usual(keep, away));
        }
    }

    Choice of(MergeField field) {
        return Objects.requireNonNull(choices.get(field));
    }

    /** Both of a field that is no text cannot be kept: nothing happens. */
    void choose(MergeField field, Choice choice) {
        if (choice != Choice.BOTH || field.mayBeBoth()) {
            choices.put(field, choice);
        }
    }

    PatientDetails details() {
        Extras insured = from(MergeField.INSURANCE).extras();
        return new PatientDetails(from(MergeField.NAME).name(), from(MergeField.BIRTH_DATE).birthDate(),
                from(MergeField.PHONE).phone(), from(MergeField.EMAIL).email(),
                new Extras(from(MergeField.LANGUAGE).extras().language(),
                        from(MergeField.REMINDERS).extras().remindersWanted(), text(MergeField.ALERTS, ", "),
                        insured.insuranceProvider(), insured.insuranceNumber(), text(MergeField.NOTES, "\n\n")));
    }

    private PatientDetails from(MergeField field) {
        return of(field) == Choice.AWAY ? away : keep;
    }

    private @Nullable String text(MergeField field, String between) {
        if (of(field) != Choice.BOTH) {
            return (String) field.of(from(field));
        }
        return Stream.of(field.of(keep), field.of(away)).filter(Objects::nonNull).map(Object::toString)
                .collect(Collectors.joining(between));
    }
}
