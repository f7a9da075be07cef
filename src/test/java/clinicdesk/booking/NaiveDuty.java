package clinicdesk.booking;

import static java.util.Comparator.comparing;

import clinicdesk.hours.HoursChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Which visits a change of hours strands, and who has to be called, in a naive book. */
final class NaiveDuty {

    private final NaiveBook book;
    /** The patients to whom a letter can be sent. */
    final Set<UUID> reachable = new HashSet<>();
    final List<Row> rows = new ArrayList<>();
    /** Whom the last change stranded, by start. */
    List<UUID> stranded = List.of();
    /** Of the running minute. */
    int seconds;

    NaiveDuty(NaiveBook book) {
        this.book = book;
    }

    /** A line of the call list. */
    static final class Row {
        final UUID visit;
        final int was;
        final UUID wasWith;
        /** The minute in which it was ticked off, or null. */
        Integer done;

        Row(UUID visit, int was, UUID wasWith) {
            this.visit = visit;
            this.was = was;
            this.wasWith = wasWith;
        }

        @Override
        public String toString() {
            return NaiveVisit.end(visit) + " was " + was + (done == null ? "" : " done");
        }
    }

    NaiveHours.Changed change(HoursChange change) {
        Predicate<UUID> whom = whom(change);
        Map<UUID, Set<String>> before = book.misfits(whom);
        NaiveHours.Changed changed = book.hours.make(change);
        Map<UUID, Set<String>> after = book.misfits(whom);
        stranded = book.visits.stream().filter(visit -> after.containsKey(visit.id))
                .filter(visit -> isTouched(change, book.time.date(visit.from)))
                .filter(visit -> visit.why == null
                        || !before.getOrDefault(visit.id, Set.of()).containsAll(after.get(visit.id)))
                .sorted(comparing((NaiveVisit visit) -> visit.from).thenComparing(visit -> visit.id.toString()))
                .map(visit -> visit.id).toList();
        if (changed.answer().equals("done")) {
            stranded.forEach(id -> call(book.find(id).orElseThrow()));
        }
        return changed;
    }

    private static Predicate<UUID> whom(HoursChange change) {
        return switch (change) {
            case HoursChange.Weekly weekly -> weekly.doctorId()::equals;
            case HoursChange.Special special -> special.doctorId()::equals;
            case HoursChange.TakeLeave taken -> taken.leave().doctorId()::equals;
            case HoursChange.CancelLeave back -> doctor -> false;
            case HoursChange.ExtraPlaces extra -> doctor -> false;
            default -> doctor -> true;
        };
    }

    /** Whether a change can strand anybody on that day. */
    private static boolean isTouched(HoursChange change, LocalDate day) {
        return switch (change) {
            case HoursChange.Special special -> day.equals(special.day());
            case HoursChange.ClinicDay clinic -> day.equals(clinic.day());
            case HoursChange.TakeLeave taken ->
                !day.isBefore(taken.leave().firstDay()) && !day.isAfter(taken.leave().lastDay());
            default -> true;
        };
    }

    /** Puts a patient on the list whom no letter would reach in time. */
    void call(NaiveVisit visit) {
        boolean soon = visit.from * 60L < book.now * 60L + seconds + 4 * 3600;
        boolean known = rows.stream().anyMatch(row -> row.visit.equals(visit.id) && row.done == null);
        if ((soon || !reachable.contains(visit.patient)) && !known) {
            rows.add(new Row(visit.id, visit.from, visit.doctor));
        }
    }

    /** The lines that are shown. */
    List<Row> shown() {
        Set<UUID> misfits = book.misfits(doctor -> true).keySet();
        var today = book.time.date(book.now);
        return rows.stream().filter(row -> row.done == null || !book.time.date(row.done).isBefore(today))
                .filter(row -> row.done != null || !isOpen(row) || misfits.contains(row.visit)).toList();
    }

    private boolean isOpen(Row row) {
        NaiveVisit visit = book.find(row.visit).orElseThrow();
        return visit.isOpen() && visit.from == row.was && visit.doctor.equals(row.wasWith);
    }

    /** All that do not fit; who was overruled only as long as somebody has to be called. */
    List<UUID> disorder() {
        Set<UUID> misfits = book.misfits(doctor -> true).keySet();
        Set<UUID> called = new HashSet<>();
        shown().stream().filter(this::isOpen).forEach(row -> called.add(row.visit));
        return book.visits.stream().filter(visit -> misfits.contains(visit.id))
                .filter(visit -> visit.why == null || called.contains(visit.id))
                .sorted(comparing((NaiveVisit visit) -> visit.from).thenComparing(visit -> visit.id.toString()))
                .map(visit -> visit.id).toList();
    }
}
