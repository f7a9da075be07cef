package clinicdesk.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Which visits a busy clinic has, always the same ones: weekdays 9-17 in visits of 15 and 30 minutes, each in its
 * doctor's room. What lies ahead is the same in a small book and a large one, which has only a longer past. No two
 * visits are in each other's way.
 */
final class VisitPlan implements Plan {

    static final LocalDateTime NOW = LocalDateTime.parse("2026-11-17T08:00");
    static final int DOCTORS = 20;

    /** This doctor is full for the next 27 days, and then has nothing. */
    static final int FULL_MONTH = 0;
    static final LocalDate MONTH_ENDS = NOW.toLocalDate().plusDays(27);

    /** This one is full for a year. */
    static final int FULL_YEAR = 1;
    static final LocalDate YEAR_ENDS = NOW.toLocalDate().plusYears(1);

    /** All others have a gap here and there until then, and then nothing. */
    static final LocalDate BOOKED_UNTIL = NOW.toLocalDate().plusDays(12);

    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final int OPENS = 9 * 60;
    private static final int CLOSES = 17 * 60;

    private final int size;
    private long number;

    /** @param size 10,000 at least, because the full year is in it */
    VisitPlan(int size) {
        this.size = size;
    }

    @Override
    public int patients() {
        return size / 5;
    }

    /** All visits in order of their days. */
    @Override
    public void forEach(Consumer<Planned> book) {
        int missing = size;
        for (LocalDate day = TODAY; day.isBefore(YEAR_ENDS); day = day.plusDays(1)) {
            missing -= on(day).size();
        }
        LocalDate first = TODAY;
        while (missing > 0) {
            first = first.minusDays(1);
            missing -= on(first).size();
        }
        int tooMany = -missing;
        number = 0;
        on(first).stream().skip(tooMany).forEach(book);
        for (LocalDate day = first.plusDays(1); day.isBefore(YEAR_ENDS); day = day.plusDays(1)) {
            on(day).forEach(book);
        }
    }

    private List<Planned> on(LocalDate day) {
        List<Planned> visits = new ArrayList<>();
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
            for (int doctor = 0; doctor < DOCTORS; doctor++) {
                add(visits, doctor, day);
            }
        }
        return visits;
    }

    private void add(List<Planned> visits, int doctor, LocalDate day) {
        SplittableRandom random = new SplittableRandom(doctor * 1_000_003L + day.toEpochDay());
        int booked = percentBooked(doctor, day);
        for (int minute = OPENS; minute < CLOSES;) {
            int minutes = random.nextBoolean() ? Math.min(30, CLOSES - minute) : 15;
            if (random.nextInt(100) < booked) {
                visits.add(new Planned(doctor, nextPatient(), day.atTime(minute / 60, minute % 60), minutes,
                        status(random, day, booked)));
            }
            minute += minutes;
        }
    }

    private int percentBooked(int doctor, LocalDate day) {
        return switch (doctor) {
            case FULL_MONTH -> day.isBefore(TODAY) ? 90 : day.isBefore(MONTH_ENDS) ? 100 : 0;
            case FULL_YEAR -> day.isBefore(TODAY) ? 90 : 100;
            default -> day.isBefore(BOOKED_UNTIL) ? 90 : 0;
        };
    }

    /** Nobody comes twice among {@link #patients} visits, and so never on one day. */
    private int nextPatient() {
        return (int) (number++ * 7_919 % patients());
    }

    private static String status(SplittableRandom random, LocalDate day, int booked) {
        int luck = random.nextInt(100);
        if (luck < 5 && booked < 100) {
            return "CANCELLED";
        }
        return !day.isBefore(TODAY) ? "SCHEDULED" : luck < 8 ? "NO_SHOW" : "COMPLETED";
    }
}
