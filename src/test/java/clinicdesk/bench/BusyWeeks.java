package clinicdesk.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Consumer;

/**
 * Weeks in which each doctor has the same number of visits each day from nine to five, each week other patients', and
 * is free for an hour after that.
 *
 * @param aDay visits of a doctor in a day; a divisor of 32
 */
record BusyWeeks(int aDay) implements Plan {

    static final LocalDateTime NOW = LocalDateTime.parse("2026-11-17T08:00");
    static final int DOCTORS = 8;
    static final int WEEKS = 8;

    /** Not the week of today, which is drawn otherwise than any other. */
    static final LocalDate FIRST = LocalDate.parse("2026-11-30");

    static final LocalTime OPENS = LocalTime.of(9, 0);
    static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final int QUARTERS = 32;

    @Override
    public int patients() {
        return DOCTORS * WEEKS * 5 * aDay;
    }

    @Override
    public void forEach(Consumer<Planned> book) {
        int patient = 0;
        for (int day = 0; day < 5 * WEEKS; day++) {
            LocalDate date = FIRST.plusDays(7L * (day / 5) + day % 5);
            for (int doctor = 0; doctor < DOCTORS; doctor++) {
                for (int visit = 0; visit < aDay; visit++) {
                    LocalDateTime start = date.atTime(OPENS).plusMinutes(15L * visit * QUARTERS / aDay);
                    book.accept(new Planned(doctor, patient++, start, minutes(), "SCHEDULED"));
                }
            }
        }
    }

    /** How long each visit is. */
    int minutes() {
        return 15 * Math.min(2, QUARTERS / aDay);
    }
}
