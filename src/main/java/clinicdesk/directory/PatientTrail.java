package clinicdesk.directory;

import clinicdesk.audit.FieldChange;
import java.util.List;

/** What the trail says of a change of a patient's details. */
final class PatientTrail {

    private PatientTrail() {}

    /** Each field of the one and of the other; those that are the same are left out of the trail. */
    static List<FieldChange> between(PatientDetails before, PatientDetails after) {
        PatientDetails.Extras had = before.extras();
        PatientDetails.Extras has = after.extras();
        return List.of(FieldChange.of("name", before.name().display(), after.name().display()),
                FieldChange.of("familyName", before.name().family(), after.name().family()),
                FieldChange.of("birthDate", before.birthDate(), after.birthDate()),
                FieldChange.of("phone", before.phone(), after.phone()),
                FieldChange.of("email", before.email(), after.email()),
                FieldChange.of("language", had.language(), has.language()),
                FieldChange.of("remindersWanted", had.remindersWanted(), has.remindersWanted()),
                FieldChange.of("alerts", had.alerts(), has.alerts()),
                FieldChange.of("insuranceProvider", had.insuranceProvider(), has.insuranceProvider()),
                FieldChange.of("insuranceNumber", had.insuranceNumber(), has.insuranceNumber()),
                FieldChange.of("notes", had.notes(), has.notes()));
    }
}
