package clinicdesk.hours;

import java.time.LocalDate;
import java.util.List;

/** The hours of one date, which replace the doctor's weekly hours of that day. @param spans by time, never empty */
public record SpecialDay(LocalDate day, List<TimeSpan> spans) {}
