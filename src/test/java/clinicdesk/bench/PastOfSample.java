package clinicdesk.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;

/**
 * Visits that are long over: as many as are wanted, of doctors who were busy all day, backwards from the year before.
 *
 * @param until no visit lies on this day or after it
 */
record PastOfSample(int visits, int doctors, LocalDate until) implements Plan {

    private static final int PATIENTS = 20_000;
    private static final int MINUTES = 15;
    private static final int A_DAY = 8 * 60 / MINUTES;

    @Override
    public int patients() {
        return PATIENTS;
    }

    @Override
    public void forEach(Consumer<Planned> book) {
        int planned = 0;
        for (LocalDate day = until.minusDays(1); planned < visits; day = day.minusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                continue;
            }
            for (int i = 0; i < A_DAY * doctors && planned < visits; i++, planned++) {
                LocalDateTime start = day.atTime(9, 0).plusMinutes((long) i / doctors * MINUTES);
                book.accept(new Planned(i % doctors, planned % PATIENTS, start, MINUTES, "COMPLETED"));
            }
        }
    }
}
