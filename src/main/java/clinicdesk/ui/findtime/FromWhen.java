package clinicdesk.ui.findtime;

import clinicdesk.base.ClinicClock;
import clinicdesk.ui.frame.DateWords;
import clinicdesk.ui.frame.TypedTime;
import clinicdesk.ui.frame.Workplace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** From when on, as it is typed: "tomorrow", "6m", "24.11", "14:00", "fri 14:00"; nothing is from now on. */
final class FromWhen {

    /** What is further ahead was not meant. */
    private static final int MOST_YEARS = 100;

    private final ClinicClock clock;
    private final DateWords dates;

    FromWhen(Workplace workplace) {
        this.clock = workplace.clock();
        this.dates = new DateWords(workplace);
    }

    /** Empty for what is no moment, or a day that has passed. */
    Optional<Instant> parse(String typed) {
        String text = typed.strip();
        return text.isEmpty()
                ? Optional.of(clock.thisMinute())
                : day(text).map(clock::startOf).or(() -> time(text).map(at -> from(clock.today(), at)))
                        .or(() -> dayAndTime(text));
    }

    private Optional<Instant> dayAndTime(String text) {
        int gap = text.lastIndexOf(' ');
        return gap < 0
                ? Optional.empty()
                : day(text.substring(0, gap).strip())
                        .flatMap(day -> time(text.substring(gap + 1)).map(at -> from(day, at)));
    }

    private Instant from(LocalDate day, LocalTime at) {
        return clock.atOrAfter(day.atTime(at));
    }

    private Optional<LocalDate> day(String text) {
        LocalDate today = clock.today();
        return dates.parse(text, today)
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(MOST_YEARS)));
    }

    private static Optional<LocalTime> time(String text) {
        return TypedTime.parse(text);
    }
}
