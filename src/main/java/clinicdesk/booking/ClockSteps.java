package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * The whole steps of the clinic's clock, counted from midnight as the clock shows it, also on a day on which it is
 * put forward or back.
 *
 * @param minutes the length of a step, a divisor of a day
 */
record ClockSteps(ClinicClock clock, int minutes) {

    Instant onOrAfter(Instant instant) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        Instant step = minute.isBefore(instant) ? minute.plus(1, ChronoUnit.MINUTES) : minute;
        for (int over = over(step); over != 0; over = over(step)) {
            step = step.plus(minutes - over, ChronoUnit.MINUTES);
        }
        return step;
    }

    Instant after(Instant instant) {
        return onOrAfter(instant.plus(1, ChronoUnit.MINUTES));
    }

    private int over(Instant instant) {
        LocalTime shown = clock.local(instant).toLocalTime();
        return shown.toSecondOfDay() / 60 % minutes;
    }
}
