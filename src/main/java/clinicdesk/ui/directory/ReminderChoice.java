package clinicdesk.ui.directory;

import clinicdesk.settings.ReminderHours;
import org.jspecify.annotations.Nullable;

/** When patients are reminded of visits of a type. */
enum ReminderChoice {
    /** As the clinic has it. */
    CLINIC, NEVER,
    /** As is typed beside it. */
    OWN;

    /** @param kept null as the clinic has it */
    static ReminderChoice of(@Nullable ReminderHours kept) {
        if (kept == null) {
            return CLINIC;
        }
        return kept.equals(ReminderHours.NEVER) ? NEVER : OWN;
    }
}
