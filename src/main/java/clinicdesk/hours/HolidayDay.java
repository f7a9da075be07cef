package clinicdesk.hours;

import java.time.LocalDate;

/**
 * A date on which the clinic is closed, or would be.
 *
 * @param name the clinic's own where it has given one; may be empty for a struck date that no calendar knows
 * @param fromCalendar the public calendar knows it and the clinic has not given it a name of its own; false: added
 * @param struck the clinic works that day
 */
public record HolidayDay(LocalDate date, String name, boolean fromCalendar, boolean struck) {}
