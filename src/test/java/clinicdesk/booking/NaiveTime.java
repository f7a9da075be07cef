package clinicdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The minutes of some days in a row, numbered from the first midnight, and what the clock on the wall shows in each. */
final class NaiveTime {

    private final Instant base;
    private final LocalDateTime[] wall;

    NaiveTime(ZoneId zone, LocalDate first, int days) {
        base = first.atStartOfDay(zone).toInstant();
        Instant end = first.plusDays(days).atStartOfDay(zone).toInstant();
        wall = IntStream.range(0, (int) Duration.between(base, end).toMinutes())
                .mapToObj(minute -> LocalDateTime.ofInstant(instant(minute), zone)).toArray(LocalDateTime[]::new);
    }

    int size() {
        return wall.length;
    }

    boolean has(int from, int to) {
        return from >= 0 && to <= wall.length;
    }

    Instant instant(int minute) {
        return base.plusSeconds(60L * minute);
    }

    /** The minute that is running then. */
    int minute(Instant instant) {
        return (int) Math.floorDiv(Duration.between(base, instant).toSeconds(), 60L);
    }

    LocalDateTime shown(int minute) {
        return wall[minute];
    }

    LocalDate date(int minute) {
        return wall[minute].toLocalDate();
    }

    /** The first minute in which the wall shows just this; none where the clock leaves it out. */
    OptionalInt showing(LocalDateTime local) {
        return IntStream.range(0, wall.length).filter(minute -> wall[minute].equals(local)).findFirst();
    }

    /** The first minute in which that much of the date, or more, is over on the wall. */
    int reached(LocalDateTime local) {
        int days = (int) ChronoUnit.DAYS.between(date(0), local.toLocalDate());
        for (int minute = Math.max(0, days * 1440 - 120); minute < wall.length; minute++) {
            boolean sameDay = wall[minute].toLocalDate().equals(local.toLocalDate());
            if (sameDay ? !wall[minute].isBefore(local) : wall[minute].toLocalDate().isAfter(local.toLocalDate())) {
                return minute;
            }
        }
        return wall.length;
    }
}
