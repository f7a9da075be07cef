package clinicdesk.ui.calendar;

import java.time.LocalDateTime;
import java.util.UUID;

/** The time cursor: where the keyboard stands on the grid, in the clinic's wall-clock time. */
public record Cursor(LocalDateTime start, UUID doctorId) {}
