package clinicdesk.booking;

import static clinicdesk.booking.AppointmentStatus.COMPLETED;
import static clinicdesk.booking.AppointmentStatus.IN_PROGRESS;
import static clinicdesk.booking.AppointmentStatus.NO_SHOW;
import static java.util.Comparator.comparing;

import clinicdesk.hours.HoursChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        NaiveHours.Changed changed = book.hours.make(change);
        Predicate<UUID> whom = whom(change);
        stranded = disorder().stream().map(id -> book.find(id).orElseThrow()).filter(visit -> whom.test(visit.doctor))
                .filter(visit -> isTouched(change, book.time.date(visit.from))).map(visit -> visit.id).toList();
        if (changed.answer().equals("done")) {
            stranded.forEach(id -> call(book.find(id).orElseThrow()));
            rows.removeIf(this::isSettled);
        }
        return changed;
    }

    /** Its hours refuse more than it was allowed to lie over. */
    boolean isStranded(NaiveVisit visit) {
        return !visit.over.containsAll(book.misfit(visit));
    }

    private boolean isStranded(Row row) {
        return isStranded(book.find(row.visit).orElseThrow());
    }

    /** Who has the old time again need not be called any more. */
    void settle(UUID visit) {
        rows.removeIf(row -> row.visit.equals(visit) && isSettled(row));
    }

    private boolean isSettled(Row row) {
        return row.done == null && stands(row) && !isStranded(row);
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
        boolean known = rows.stream().anyMatch(row -> row.visit.equals(visit.id) && row.done == null);
        if ((isSoon(visit) || !reachable.contains(book.person(visit.patient))) && !known) {
            rows.add(new Row(visit.id, visit.from, visit.doctor));
        }
    }

    private boolean isSoon(NaiveVisit visit) {
        return visit.from * 60L < book.now * 60L + seconds + 4 * 3600;
    }

    /** Time has gone on: whose visit begins soon by now has to be called. @return whether there was any */
    boolean callDue() {
        List<NaiveVisit> due = book.visits.stream()
                .filter(visit -> isStranded(visit) && isSoon(visit) && rows.stream().noneMatch(
                        row -> row.visit.equals(visit.id) && (row.done == null || stands(row))))
                .toList();
        due.forEach(this::call);
        return !due.isEmpty();
    }

    /** The lines that are shown. */
    List<Row> shown() {
        var today = book.time.date(book.now);
        return rows.stream().filter(row -> row.done == null || !book.time.date(row.done).isBefore(today))
                .filter(row -> !isSettled(row) && (row.done != null || !isPointless(row))).toList();
    }

    /** Nobody calls a patient about a visit to which she came, or did not come. */
    private boolean isPointless(Row row) {
        return List.of(IN_PROGRESS, COMPLETED, NO_SHOW).contains(book.find(row.visit).orElseThrow().status);
    }

    private boolean stands(Row row) {
        NaiveVisit visit = book.find(row.visit).orElseThrow();
        return visit.isOpen() && visit.from == row.was && visit.doctor.equals(row.wasWith);
    }

    /** All that have no time. */
    List<UUID> disorder() {
        return book.visits.stream().filter(this::isStranded)
                .sorted(comparing((NaiveVisit visit) -> visit.from).thenComparing(visit -> visit.id.toString()))
                .map(visit -> visit.id).toList();
    }
}
