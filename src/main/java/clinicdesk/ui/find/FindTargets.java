package clinicdesk.ui.find;

import clinicdesk.booking.Visit;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Where what was found is shown.
 *
 * @param patient gets the id of a patient
 * @param doctor gets the id of a doctor
 */
public record FindTargets(Consumer<UUID> patient, Consumer<Visit> visit, Consumer<UUID> doctor) {}
