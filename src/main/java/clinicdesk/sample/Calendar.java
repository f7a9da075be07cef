package clinicdesk.sample;

import clinicdesk.hours.TimeSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The nine weeks of the sample clinic, and who is away in them: four weeks back, this one, four ahead. */
record Calendar(LocalDate today, LocalDate holiday, List<Away> away) {

    static final int WEEKS_EACH_WAY = 4;
    static final String HOLIDAY = "City Day";

    record Away(UUID doctor, LocalDateTime from, LocalDateTime to, String reason) {}

    static Calendar around(LocalDate today, Staff staff) {
        LocalDate monday = monday(today);
        UUID foster = staff.doctors().get(2).id();
        UUID banner = staff.doctors().get(3).id();
        UUID cho = staff.doctors().get(5).id();
        LocalDate next = monday.plusWeeks(1);
        return new Calendar(today, next.plusDays(4),
                List.of(new Away(foster, monday.plusDays(2).atStartOfDay(), monday.plusDays(4).atStartOfDay(),
                        "Conference"),
                        new Away(banner, next.plusDays(1).atTime(12, 0), next.plusDays(1).atTime(18, 0), "Training"),
                        new Away(cho, monday.plusWeeks(3).atStartOfDay(), monday.plusWeeks(4).atStartOfDay(),
                                "Holiday")));
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    List<LocalDate> days() {
        LocalDate first = monday(today).minusWeeks(WEEKS_EACH_WAY);
        return first.datesUntil(first.plusWeeks(2L * WEEKS_EACH_WAY + 1)).toList();
    }

    /** When this doctor can have visits that day. */
    List<TimeSpan> open(Staff.Doctor doctor, LocalDate day) {
        if (day.equals(holiday)) {
            return List.of();
        }
        List<TimeSpan> open = doctor.on(day.getDayOfWeek());
        for (Away absence : away) {
            if (absence.doctor().equals(doctor.id())) {
                open = without(open, minute(absence.from(), day), minute(absence.to(), day));
            }
        }
        return open;
    }

    private static int minute(LocalDateTime time, LocalDate day) {
        return time.toLocalDate().isBefore(day)
                ? 0
                : time.toLocalDate().isAfter(day) ? 1440 : time.toLocalTime().toSecondOfDay() / 60;
    }

    private static List<TimeSpan> without(List<TimeSpan> open, int from, int to) {
        List<TimeSpan> rest = new ArrayList<>();
        for (TimeSpan span : open) {
            addIfAny(rest, span.from(), Math.min(span.to(), from));
            addIfAny(rest, Math.max(span.from(), to), span.to());
        }
        return rest;
    }

    private static void addIfAny(List<TimeSpan> spans, int from, int to) {
        if (from < to) {
            spans.add(new TimeSpan(from, to));
        }
    }
}
