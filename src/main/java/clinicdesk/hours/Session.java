package clinicdesk.hours;

import java.time.LocalDate;
import java.util.UUID;

/** One stretch of a date's special hours. Its id stays as long as the date has hours at just this time. */
public record Session(UUID id, LocalDate day, TimeSpan span) {}
