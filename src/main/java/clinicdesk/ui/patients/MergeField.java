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
    NAME("merge.field.name", PatientDetails::name), //
    BIRTH_DATE("merge.field.birthDate", PatientDetails::birthDate), //
    PHONE("merge.field.phone", PatientDetails::phone), //
    EMAIL("merge.field.email", PatientDetails::email), //
    LANGUAGE("merge.field.language", details -> details.extras().language()), //
    REMINDERS("merge.field.reminders", details -> details.extras().remindersWanted()), //
    ALERTS("merge.field.alerts", details -> details.extras().alerts()), //
    INSURANCE("merge.field.insurance", details -> insurance(details.extras())), //
    NOTES("merge.field.notes", details -> details.extras().notes());

    private final String key;
    private final Function<PatientDetails, @Nullable Object> value;

    /** @param key of its name */
    MergeField(String key, Function<PatientDetails, @Nullable Object> value) {
        this.key = key;
        this.value = value;
    }

    /** Which of the two is kept. */
    enum Choice {
        KEEP("merge.chosen.keep"), //
        AWAY("merge.chosen.away"), //
        /** One text after the other. */
        BOTH("merge.chosen.both");

        private final String key;

        Choice(String key) {
            this.key = key;
        }

        /** Of what is said of it. */
        String key() {
            return key;
        }
    }

    /** Of its name. */
    String key() {
        return key;
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
