package clinicdesk.ui.appointment;

import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import java.util.List;

/**
 * The visit of a relative, beside which another one is booked.
 *
 * @param relative whose visit it is
 * @param household who shares a phone or an address with her
 */
record Beside(Visit visit, Patient relative, List<PatientRow> household) {}
