package clinicdesk.ui.frame;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Dates and times as the desk writes them, on the clinic's clock. */
public final class TimeWords {

    private final ClinicClock clock;
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    private final DateTimeFormatter fullDay;
    private final DateTimeFormatter dayOfMonth;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter weekdays;

    public TimeWords(Workplace workplace) {
        this.clock = workplace.clock();
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(workplace.locale());
        this.day = DateTimeFormatter.ofPattern("EEE d MMM", workplace.locale());
        this.fullDay = DateTimeFormatter.ofPattern("EEE d MMM uuuu", workplace.locale());
        this.dayOfMonth = DateTimeFormatter.ofPattern("d MMM", workplace.locale());
        this.dayOfYear = DateTimeFormatter.ofPattern("d MMM uuuu", workplace.locale());
        this.weekdays = DateTimeFormatter.ofPattern("EEEE", workplace.locale());
    }

    /** "09:30" */
    public String time(Instant instant) {
        return time.format(clock.local(instant));
    }

    /** "09:30" */
    public String time(LocalTime shown) {
        return time.format(shown);
    }

    /** "09:30–10:00" */
    public String span(Slot slot) {
        return time(slot.start()) + "–" + end(slot);
    }

    private String end(Slot slot) {
        String end = time(slot.end());
        return end.equals("00:00") ? "24:00" : end;
    }

    /** "Tue 17 Nov" */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** "Tue 17 Nov", and with its year where that is not the coming one: "Thu 18 May 2028" */
    public String dayAhead(LocalDate date) {
        LocalDate today = clock.today();
        boolean clear = !date.isBefore(today) && date.isBefore(today.plusYears(1));
        return clear ? day(date) : fullDay.format(date);
    }

    /** "17 Nov", and with its year where that is not this one. */
    public String shortDate(LocalDate date) {
        return date.getYear() == clock.today().getYear() ? dayOfMonth.format(date) : date(date);
    }

    /** "17 Nov 2026" */
    public String date(LocalDate date) {
        return dayOfYear.format(date);
    }

    /** "Monday" */
    public String weekday(LocalDate date) {
        return weekdays.format(date);
    }

    /** "Tue 17 Nov, 09:30" */
    public String moment(Instant instant) {
        return day(clock.dateOf(instant)) + ", " + time(instant);
    }

    /** "09:30" on the day of the other time, else "Tue 17 Nov, 09:30". */
    public String near(Instant instant, Instant other) {
        return clock.dateOf(instant).equals(clock.dateOf(other)) ? time(instant) : moment(instant);
    }

    /** Whole minutes from then to now; never less than none. */
    public long minutesSince(Instant then) {
        return Math.max(0, Duration.between(then, clock.now()).toMinutes());
    }
}
