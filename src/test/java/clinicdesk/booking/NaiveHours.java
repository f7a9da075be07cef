package clinicdesk.booking;

import clinicdesk.hours.HoursChange;
import clinicdesk.hours.Leave;
import clinicdesk.hours.OwnDay;
import clinicdesk.hours.TimeSpan;
import clinicdesk.hours.WeeklyBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** When doctors work, minute by minute, by somebody who writes everything down as it was said. */
final class NaiveHours {

    private final NaiveTime time;
    private final Map<UUID, List<WeeklyBlock>> weekly = new HashMap<>();
    private final Map<UUID, Map<LocalDate, List<TimeSpan>>> special = new HashMap<>();
    private final Map<LocalDate, OwnDay> own = new HashMap<>();
    final Map<UUID, Leave> leave = new LinkedHashMap<>();
    final Map<UUID, Integer> extraPlaces = new HashMap<>();
    private final Map<UUID, boolean[]> worked = new HashMap<>();
    private final Map<UUID, boolean[]> away = new HashMap<>();

    private boolean[] closed;

    NaiveHours(NaiveTime time) {
        this.time = time;
    }

    /** What became of a change. @param inverse what takes it back; null where it was not made */
    record Changed(String answer, HoursChange inverse) {}

    Changed make(HoursChange change) {
        worked.clear();
        away.clear();
        closed = null;
        return switch (change) {
            case HoursChange.Weekly week -> week(week);
            case HoursChange.Special day -> special(day);
            case HoursChange.TakeLeave(Leave taken) -> leave.putIfAbsent(taken.id(), taken) == null
                    ? done(new HoursChange.CancelLeave(taken.id()))
                    : new Changed("stale hours", null);
            case HoursChange.CancelLeave(UUID id) -> {
                Leave gone = leave.remove(id);
                yield gone == null ? new Changed("unknown leaveId", null) : done(new HoursChange.TakeLeave(gone));
            }
            case HoursChange.ClinicDay(LocalDate day, OwnDay word, var expected) -> {
                OwnDay before = own.get(day);
                if (expected != null && !Objects.equals(expected.own(), before)) {
                    yield new Changed("stale hours", null);
                }
                own.put(day, word);
                yield done(new HoursChange.ClinicDay(day, before, new HoursChange.ClinicDay.Word(word)));
            }
            case HoursChange.ExtraPlaces(UUID doctor, int places, Integer expected) -> {
                int before = extraPlaces.getOrDefault(doctor, 0);
                if (expected != null && expected != before) {
                    yield new Changed("stale hours", null);
                }
                extraPlaces.put(doctor, places);
                yield done(new HoursChange.ExtraPlaces(doctor, before, places));
            }
            case HoursChange.HolidayCalendar calendar -> throw new IllegalArgumentException("no calendar is kept");
        };
    }

    private static Changed done(HoursChange inverse) {
        return new Changed("done", inverse);
    }

    private Changed week(HoursChange.Weekly change) {
        List<WeeklyBlock> before = weekly.getOrDefault(change.doctorId(), List.of());
        if (change.expected() != null && !new HashSet<>(change.expected()).equals(new HashSet<>(before))) {
            return new Changed("stale hours", null);
        }
        weekly.put(change.doctorId(), change.blocks());
        return done(new HoursChange.Weekly(change.doctorId(), before, change.blocks()));
    }

    private Changed special(HoursChange.Special change) {
        Map<LocalDate, List<TimeSpan>> days = special.computeIfAbsent(change.doctorId(), none -> new HashMap<>());
        List<TimeSpan> before = days.getOrDefault(change.day(), List.of());
        if (change.expected() != null && !new HashSet<>(change.expected()).equals(new HashSet<>(before))) {
            return new Changed("stale hours", null);
        }
        days.put(change.day(), change.spans());
        return done(new HoursChange.Special(change.doctorId(), change.day(), before, change.spans()));
    }

    boolean isClosed(LocalDate day) {
        return own.get(day) instanceof OwnDay.Closed;
    }

    /** In which minutes the doctor works, leave and holidays aside. */
    boolean[] worked(UUID doctor) {
        return worked.computeIfAbsent(doctor, id -> {
            boolean[] minutes = new boolean[time.size()];
            for (LocalDate day = time.date(0); !day.isAfter(time.date(time.size() - 1)); day = day.plusDays(1)) {
                for (TimeSpan span : spans(id, day)) {
                    fill(minutes, minute(day, span.from()), minute(day, span.to()));
                }
            }
            return minutes;
        });
    }

    boolean[] away(UUID doctor) {
        return away.computeIfAbsent(doctor, id -> {
            boolean[] minutes = new boolean[time.size()];
            leave.values().stream().filter(one -> one.doctorId().equals(id))
                    .forEach(one -> fill(minutes, time.reached(one.from()), time.reached(one.to())));
            return minutes;
        });
    }

    /** In which minutes the clinic is closed. */
    boolean[] closed() {
        if (closed == null) {
            closed = new boolean[time.size()];
            own.keySet().stream().filter(this::isClosed)
                    .forEach(day -> fill(closed, minute(day, 0), minute(day, 1440)));
        }
        return closed;
    }

    private int minute(LocalDate day, int ofDay) {
        return time.reached(ofDay == 1440 ? day.plusDays(1).atStartOfDay() : day.atTime(ofDay / 60, ofDay % 60));
    }

    private List<TimeSpan> spans(UUID doctor, LocalDate day) {
        List<TimeSpan> ofDay = special.getOrDefault(doctor, Map.of()).getOrDefault(day, List.of());
        if (!ofDay.isEmpty()) {
            return ofDay;
        }
        List<TimeSpan> spans = new ArrayList<>();
        for (WeeklyBlock block : weekly.getOrDefault(doctor, List.of())) {
            boolean begun = block.validFrom() == null || !day.isBefore(block.validFrom());
            boolean ended = block.validTo() != null && day.isAfter(block.validTo());
            if (block.day() == day.getDayOfWeek() && begun && !ended) {
                spans.add(block.span());
            }
        }
        return spans;
    }

    static void fill(boolean[] minutes, int from, int to) {
        for (int minute = Math.max(0, from); minute < Math.min(to, minutes.length); minute++) {
            minutes[minute] = true;
        }
    }
}
