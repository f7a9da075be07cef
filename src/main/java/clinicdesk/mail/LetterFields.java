package clinicdesk.mail;

import java.util.List;

/** The fields that a sentence may hold: what a patient may read, and nothing else. */
public final class LetterFields {

    public static final List<String> NAMES = List.of("patientName", "doctorName", "date", "time", "minutes", "room",
            "clinicName", "clinicPhone", "clinicAddress");

    private LetterFields() {}
}
