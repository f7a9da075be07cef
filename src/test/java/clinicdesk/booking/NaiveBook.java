package clinicdesk.booking;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A book as somebody would keep it who has time: a plain list of visits and hours, looked through minute by minute for
 * every answer. It shares no code with booking, so that both can be compared.
 */
final class NaiveBook {

    final NaiveTime time;
    final NaiveHours hours;
    final Set<UUID> inactive = new HashSet<>();
    /** The one record of a person for another one. */
    final Map<UUID, UUID> merged = new HashMap<>();
    List<NaiveVisit> visits = new ArrayList<>();
    /** The minute that is running. */
    int now;

    NaiveBook(NaiveTime time) {
        this.time = time;
        this.hours = new NaiveHours(time);
    }

    Optional<NaiveVisit> find(UUID id) {
        return visits.stream().filter(visit -> visit.id.equals(id)).findFirst();
    }

    /** All that is in the way of it; SPANS_DAYS is told apart here. Its id, if it has one, is not in its own way. */
    Set<String> refusals(NaiveVisit wish, boolean startIsNew, boolean mayTakeExtraPlace) {
        return obstacles(wish, startIsNew, mayTakeExtraPlace).stream().map(NaiveBook::code)
                .collect(toCollection(TreeSet::new));
    }

    static String code(String obstacle) {
        return obstacle.split(" ")[0];
    }

    /** The same, each visit that is in the way with its id. */
    Set<String> obstacles(NaiveVisit wish, boolean startIsNew, boolean mayTakeExtraPlace) {
        Set<String> obstacles = hoursRefusals(wish);
        if (startIsNew && wish.from < now) {
            obstacles.add("IN_THE_PAST");
        }
        Set<UUID> over = overHeld(wish);
        boolean extra = mayTakeExtraPlace && hasExtraPlace(wish);
        if (!extra) {
            over.forEach(id -> obstacles.add("DOCTOR_BUSY " + id));
        }
        for (NaiveVisit other : visits) {
            if (!other.holdsTime() || other.id.equals(wish.id)
                    || !sharesAMinute(wish.from, wish.to, other.from, other.to)) {
                continue;
            }
            if (person(other.patient).equals(person(wish.patient))) {
                obstacles.add("PATIENT_BUSY " + other.id);
            }
            if (wish.room != null && wish.room.equals(other.room) && !(extra && over.contains(other.id))) {
                obstacles.add("ROOM_BUSY " + other.id);
            }
        }
        return obstacles;
    }

    UUID person(UUID patient) {
        return patient == null ? new UUID(0, 0) : merged.getOrDefault(patient, patient);
    }

    /** What the hours alone say. */
    Set<String> hoursRefusals(NaiveVisit wish) {
        Set<String> codes = new TreeSet<>();
        if (wish.to - wish.from > 720) {
            codes.add("TOO_LONG");
        }
        if (inactive.contains(wish.doctor)) {
            codes.add("DOCTOR_INACTIVE");
        }
        var day = time.date(wish.from);
        boolean closed = hours.isClosed(day);
        if (closed) {
            codes.add("HOLIDAY");
        }
        boolean[] worked = hours.worked(wish.doctor);
        boolean[] away = hours.away(wish.doctor);
        if (!time.date(wish.to - 1).equals(day)) {
            codes.add("SPANS_DAYS");
        } else if (!closed && !held(wish).allMatch(minute -> worked[minute] && time.date(minute).equals(day))) {
            codes.add("OUTSIDE_HOURS");
        }
        if (held(wish).anyMatch(minute -> away[minute] && time.date(minute).equals(day))) {
            codes.add("ON_LEAVE");
        }
        return codes;
    }

    private static IntStream held(NaiveVisit visit) {
        return IntStream.range(visit.from - visit.before, visit.to + visit.after);
    }

    /** The visits of the doctor that keep her busy in some minute of the wish. */
    private Set<UUID> overHeld(NaiveVisit wish) {
        Set<UUID> over = new HashSet<>();
        for (NaiveVisit other : visits) {
            if (other.holdsTime() && other.doctor.equals(wish.doctor) && !other.id.equals(wish.id)
                    && sharesAMinute(wish.from - wish.before, wish.to + wish.after, other.from - other.before,
                            other.to + other.after)) {
                over.add(other.id);
            }
        }
        return over;
    }

    private static boolean sharesAMinute(int from, int to, int otherFrom, int otherTo) {
        for (int minute = from; minute < to; minute++) {
            if (minute >= otherFrom && minute < otherTo) {
                return true;
            }
        }
        return false;
    }

    private boolean hasExtraPlace(NaiveVisit wish) {
        long taken = visits.stream().filter(other -> other.holdsTime() && !other.id.equals(wish.id))
                .filter(other -> other.doctor.equals(wish.doctor) && other.unguarded && other.why == null)
                .filter(other -> hour(other).equals(hour(wish)))
                .filter(other -> overHeld(other).stream().anyMatch(id -> !id.equals(wish.id))).count();
        return taken < hours.extraPlaces.getOrDefault(wish.doctor, 0);
    }

    /** What the clock shows, and in which pass. */
    private List<Object> hour(NaiveVisit visit) {
        LocalDateTime shown = time.shown(visit.from);
        return List.of(shown.truncatedTo(ChronoUnit.HOURS),
                ChronoUnit.MINUTES.between(time.shown(0), shown) - visit.from);
    }

    /** What is in the way of granting it; where nothing is, or a reason helps, it knows how it holds its time. */
    Set<String> grant(NaiveVisit wish, boolean startIsNew, String reason) {
        Set<String> codes = refusals(wish, startIsNew, true);
        if (codes.isEmpty()) {
            holdsWithoutAReason(wish);
        } else if (reason != null && mayBeOverruled(codes)) {
            wish.unguarded = true;
            wish.why = reason;
            wish.over = obstacles(wish, startIsNew, false);
            return Set.of();
        }
        return codes;
    }

    /** It fits, or in an extra place. */
    void holdsWithoutAReason(NaiveVisit wish) {
        wish.why = null;
        wish.over = obstacles(wish, false, false).stream().filter(NaiveBook::isSomebodyElse)
                .filter(obstacle -> !isBeneath(wish, obstacle)).collect(toCollection(TreeSet::new));
        wish.unguarded = !wish.over.isEmpty();
    }

    /** Whether the visit in the way was allowed to lie over this one. */
    boolean isBeneath(NaiveVisit wish, String obstacle) {
        return isSomebodyElse(obstacle) && find(UUID.fromString(obstacle.split(" ")[1])).orElseThrow().over
                .contains(code(obstacle) + " " + wish.id);
    }

    static boolean isSomebodyElse(String obstacle) {
        return Set.of("DOCTOR_BUSY", "PATIENT_BUSY", "ROOM_BUSY").contains(code(obstacle));
    }

    static boolean mayBeOverruled(Set<String> codes) {
        return codes.stream().noneMatch(code -> Set.of("TOO_LONG", "SPANS_DAYS", "DOCTOR_INACTIVE").contains(code));
    }

    /** As the program names them. */
    static String said(Set<String> codes) {
        return codes.isEmpty()
                ? "done"
                : codes.stream().map(NaiveBook::code)
                        .map(code -> code.equals("SPANS_DAYS") ? "OUTSIDE_HOURS" : code).distinct().sorted()
                        .collect(joining(" "));
    }

    /** Why a visit of today or later no longer fits the hours, empty where it does or has taken place. */
    Set<String> misfit(NaiveVisit visit) {
        return visit.isOpen() && !time.date(visit.from).isBefore(time.date(now)) ? hoursRefusals(visit) : Set.of();
    }

    /** Two visits that lie over each other although neither was allowed to lie over the other; null for none. */
    String doubleBooking() {
        List<NaiveVisit> held = visits.stream().filter(NaiveVisit::holdsTime).toList();
        for (int i = 0; i < held.size(); i++) {
            for (NaiveVisit other : held.subList(0, i)) {
                for (String clash : clashes(held.get(i), other)) {
                    if (!held.get(i).over.contains(clash + " " + other.id)
                            && !other.over.contains(clash + " " + held.get(i).id)) {
                        return clash + ": " + held.get(i) + " and " + other;
                    }
                }
            }
        }
        return null;
    }

    private Set<String> clashes(NaiveVisit one, NaiveVisit other) {
        Set<String> clashes = new TreeSet<>();
        boolean sameTime = one.from < other.to && other.from < one.to;
        if (sameTime && person(one.patient).equals(person(other.patient))) {
            clashes.add("PATIENT_BUSY");
        }
        if (sameTime && one.room != null && one.room.equals(other.room)) {
            clashes.add("ROOM_BUSY");
        }
        if (one.doctor.equals(other.doctor) && one.from - one.before < other.to + other.after
                && other.from - other.before < one.to + one.after) {
            clashes.add("DOCTOR_BUSY");
        }
        return clashes;
    }
}
