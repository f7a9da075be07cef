package clinicdesk.ui.patients;

import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientDetails.Extras;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What two records of one person can say differently. */
enum MergeField {
    NAME(PatientDetails::name), //
    BIRTH_DATE(PatientDetails::birthDate), //
    PHONE(PatientDetails::phone), //
    EMAIL(PatientDetails::email), //
    LANGUAGE(details -> details.extras().language()), //
    REMINDERS(details -> details.extras().remindersWanted()), //
    ALERTS(details -> details.extras().alerts()), //
    INSURANCE(details -> insurance(details.extras())), //
    NOTES(details -> details.extras().notes());

    private final Function<PatientDetails, @Nullable Object> value;

    MergeField(Function<PatientDetails, @Nullable Object> value) {
        this.value = value;
    }

    /** Which of the two is kept. */
    enum Choice {
        KEEP, AWAY,
        /** One text after the other. */
        BOTH
    }

    private static @Nullable String insurance(Extras extras) {
        String said = Stream.of(extras.insuranceProvider(), extras.insuranceNumber()).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }

    @Nullable
    Object of(PatientDetails details) {
        return value.apply(details);
    }

    boolean differs(PatientDetails keep, PatientDetails away) {
        return !Objects.equals(of(keep), of(away));
    }

    /** Texts, of which nothing is lost. */
    boolean mayBeBoth() {
        return this == ALERTS || this == NOTES;
    }

    /** What is kept if nobody says: what is there, and of texts both. */
    Choice usual(PatientDetails keep, PatientDetails away) {
        if (of(keep) == null && of(away) != null) {
            return Choice.AWAY;
        }
        return mayBeBoth() && of(away) != null && differs(keep, away) ? Choice.BOTH : Choice.KEEP;
    }
}
