package clinicdesk.ui.appointment;

import clinicdesk.directory.Patient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient who may be meant.
 *
 * @param lastVisit when they were last here, or null
 * @param expected has a visit today or was booked lately
 * @param namesake another patient has the same name
 */
public record PatientRow(Patient patient, @Nullable Instant lastVisit, boolean expected, boolean namesake) {}
