package clinicdesk.ui.find;

import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.ui.appointment.PatientRow;
import java.util.List;

/**
 * The answer to what was typed, not yet in words.
 *
 * @param morePatients there are more than these
 */
record Found(List<PatientRow> patients, boolean morePatients, List<Visit> visits, List<Doctor> doctors,
        List<Command> commands) {

    static Found only(List<Command> commands) {
        return new Found(List.of(), false, List.of(), List.of(), commands);
    }
}
