package clinicdesk.report;

import clinicdesk.base.Slot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient takes home about a visit. Like a letter it says neither why they come nor the doctor's speciality.
 *
 * @param patientName as it is said
 * @param doctorName with the title
 * @param roomName null where there is none
 */
public record VisitCard(UUID visitId, Slot slot, String patientName, String doctorName, @Nullable String roomName) {}
