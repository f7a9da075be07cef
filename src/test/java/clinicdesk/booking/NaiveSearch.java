package clinicdesk.booking;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Looks for free times of one doctor in a naive book: it notes for each minute who is busy, and tries every start. */
final class NaiveSearch {

    private final NaiveBook book;
    private final NaiveVisit wish;
    private final int length;
    /** In which minutes the doctor cannot. */
    private final boolean[] doctorAway;
    /** In which minutes the patient or the room is taken. */
    private final boolean[] othersTaken;

    /** @param wish with whom, for whom, where and how long */
    NaiveSearch(NaiveBook book, NaiveVisit wish) {
        this.book = book;
        this.wish = wish;
        this.length = wish.to - wish.from;
        this.doctorAway = new boolean[book.time.size()];
        this.othersTaken = new boolean[book.time.size()];
        boolean[] worked = book.hours.worked(wish.doctor);
        boolean[] away = book.hours.away(wish.doctor);
        boolean[] closed = book.hours.closed();
        for (int minute = 0; minute < doctorAway.length; minute++) {
            doctorAway[minute] = !worked[minute] || away[minute] || closed[minute];
        }
        book.visits.stream().filter(NaiveVisit::holdsTime).filter(visit -> !visit.id.equals(wish.id))
                .forEach(this::take);
    }

    private void take(NaiveVisit visit) {
        if (visit.doctor.equals(wish.doctor)) {
            NaiveHours.fill(doctorAway, visit.from - visit.before, visit.to + visit.after);
        }
        if (book.person(visit.patient).equals(book.person(wish.patient))
                || wish.room != null && wish.room.equals(visit.room)) {
            NaiveHours.fill(othersTaken, visit.from, visit.to);
        }
    }

    record Found(UUID doctor, String name, int from, int to) {}

    /** Whether a visit in these minutes is possible, with what the doctor needs around it. */
    private boolean isFree(int from, int to) {
        return IntStream.range(from - wish.before, to + wish.after)
                .allMatch(minute -> !doctorAway[minute] && book.time.date(minute).equals(book.time.date(from)))
                && IntStream.range(from, to).noneMatch(minute -> othersTaken[minute]);
    }

    /**
     * The first ones, one after another.
     *
     * @param step the minutes of a step of the clock
     */
    List<Found> first(String name, int from, int until, int step, int count) {
        List<Found> found = new ArrayList<>();
        int free = Math.max(from, book.now);
        for (int start = free; start + length <= until && found.size() < count && isPossible(); start++) {
            if (start >= free && book.time.shown(start).toLocalTime().toSecondOfDay() / 60 % step == 0
                    && isFree(start, start + length)) {
                found.add(new Found(wish.doctor, name, start, start + length));
                free = start + length + wish.before + wish.after;
            }
        }
        return found;
    }

    private boolean isPossible() {
        return !book.inactive.contains(wish.doctor) && length >= 5 && length <= 720;
    }

    /** Those of several doctors in the order in which they are offered. */
    static List<Found> inOrder(List<Found> all, int count) {
        return all.stream().sorted(comparing(Found::from).thenComparing(Found::name)
                .thenComparing(found -> found.doctor().toString())).limit(count).toList();
    }

    /** Each stretch in which every minute could belong to such a visit, cut from its start. */
    List<Found> slots(int from, int to, boolean shortRests) {
        List<Found> found = new ArrayList<>();
        int minute = book.time.reached(book.time.date(from).atStartOfDay());
        int last = book.time.reached(book.time.date(to).plusDays(1).atStartOfDay());
        while (minute < last && isPossible()) {
            int end = minute;
            while (end < last && isFree(end, end + 1) && book.time.date(end).equals(book.time.date(minute))) {
                end++;
            }
            cut(minute, end, shortRests).stream()
                    .filter(slot -> slot.from() >= Math.max(from, book.now) && slot.to() <= to).forEach(found::add);
            minute = Math.max(end, minute + 1);
        }
        return found;
    }

    private List<Found> cut(int from, int to, boolean shortRests) {
        List<Found> slots = new ArrayList<>();
        int start = from;
        while (start + length <= to) {
            slots.add(new Found(wish.doctor, "", start, start + length));
            start += length + wish.before + wish.after;
        }
        if (shortRests && to - start >= 5) {
            slots.add(new Found(wish.doctor, "", start, to));
        }
        return slots;
    }
}
