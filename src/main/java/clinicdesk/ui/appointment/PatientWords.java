package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.directory.Patient;
import clinicdesk.ui.frame.AtDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who a patient is, in words that tell namesakes apart. */
public record PatientWords(AtDesk desk, Texts texts) {

    public String name(Patient patient) {
        return desk.privacy().name(patient.name().display());
    }

    /** Birth date, phone and last visit; of namesakes first what tells them apart for sure. */
    public String facts(PatientRow row) {
        List<String> facts = basics(row.patient());
        Instant last = row.lastVisit();
        facts.add(row.namesake() ? 1 : facts.size(), last == null
                ? texts.get("booking.neverHere")
                : texts.get("booking.lastHere", desk.times().date(desk.workplace().clock().dateOf(last))));
        return String.join(" · ", facts);
    }

    public String facts(Patient patient) {
        return String.join(" · ", basics(patient));
    }

    private List<String> basics(Patient patient) {
        List<String> facts = new ArrayList<>();
        LocalDate born = patient.birthDate();
        facts.add(born == null
                ? texts.get("booking.noBirthDate")
                : desk.privacy().secret(desk.times().date(born)));
        String phone = patient.phoneShown();
        if (phone != null) {
            facts.add(desk.privacy().secret(phone));
        }
        return facts;
    }
}
