package clinicdesk.booking;

import static clinicdesk.booking.AppointmentStatus.ARRIVED;
import static clinicdesk.booking.AppointmentStatus.CANCELLED;
import static clinicdesk.booking.AppointmentStatus.COMPLETED;
import static clinicdesk.booking.AppointmentStatus.IN_PROGRESS;
import static clinicdesk.booking.AppointmentStatus.NO_SHOW;
import static clinicdesk.booking.AppointmentStatus.SCHEDULED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Acts on the visits of a naive book: each says what booking should say, and is done where that is "done". */
final class NaiveActs {

    private static final Map<AppointmentStatus, Set<AppointmentStatus>> NEXT = Map.of( //
            SCHEDULED, Set.of(ARRIVED, IN_PROGRESS, COMPLETED, NO_SHOW, CANCELLED), //
            ARRIVED, Set.of(IN_PROGRESS, COMPLETED, NO_SHOW, CANCELLED, SCHEDULED), //
            IN_PROGRESS, Set.of(COMPLETED, ARRIVED), //
            COMPLETED, Set.of(SCHEDULED), NO_SHOW, Set.of(SCHEDULED), CANCELLED, Set.of(SCHEDULED));

    private final NaiveBook book;
    private final NaiveDuty duty;
    /** What undoes the act that was done last. */
    private List<Back> back = new ArrayList<>();

    NaiveActs(NaiveBook book, NaiveDuty duty) {
        this.book = book;
        this.duty = duty;
    }

    /** How a part of an act is undone. */
    enum Way {
        UNBOOK, MOVE, STATUS
    }

    /**
     * @param state how the act left the visit
     * @param before the visit as it was; null where there was none
     * @param stranded it was stranded, and may be again
     */
    record Back(Way way, UUID id, Object state, NaiveVisit before, boolean stranded) {}

    private static final Set<String> STRANDING = Set.of("OUTSIDE_HOURS", "ON_LEAVE", "HOLIDAY", "DOCTOR_INACTIVE");

    /** What a visit becomes again by what is done now; null where it becomes something new. */
    private Object again;

    List<Back> back() {
        return back;
    }

    /** An act on several visits is done whole or not at all. */
    String whole(Supplier<String> act) {
        List<NaiveVisit> before = book.visits.stream().map(NaiveVisit::copy).toList();
        List<NaiveDuty.Row> rows = List.copyOf(duty.rows);
        back = new ArrayList<>();
        String said = act.get();
        if (!said.equals("done")) {
            duty.rows.clear();
            duty.rows.addAll(rows);
            book.visits = new ArrayList<>(before);
        }
        return said;
    }

    /** @param wish with its new id */
    String book(NaiveVisit wish, boolean startIsNew, String reason) {
        if (wish.to - wish.from < 5) {
            return "invalid";
        }
        UUID id = wish.id;
        wish.id = null;
        Set<String> codes = book.grant(wish, startIsNew, reason);
        wish.id = id;
        if (codes.isEmpty()) {
            wish.state = new Object();
            book.visits.add(wish);
            back.addFirst(new Back(Way.UNBOOK, id, wish.state, null, false));
        }
        return NaiveBook.said(codes);
    }

    String move(UUID id, NaiveVisit to, String reason) {
        NaiveVisit visit = book.find(id).orElseThrow();
        if (!visit.isOpen()) {
            return visit.status == CANCELLED ? "ALREADY_CANCELLED" : "NOT_MOVABLE";
        }
        return visit.isAtThePlaceOf(to)
                ? change(Way.MOVE, visit, same -> {}, 0)
                : put(visit, to, reason);
    }

    String put(NaiveVisit visit, NaiveVisit to, String reason) {
        Set<String> codes = book.grant(to, to.from != visit.from, reason);
        return codes.isEmpty() ? change(Way.MOVE, visit, moved -> goTo(moved, to), 1) : NaiveBook.said(codes);
    }

    /** Who has arrived has not arrived for another day. */
    private void goTo(NaiveVisit visit, NaiveVisit to) {
        if (visit.status == ARRIVED && !book.time.date(visit.from).equals(book.time.date(to.from))) {
            visit.status = SCHEDULED;
        }
        visit.liesLike(to);
    }

    private String change(Way way, NaiveVisit visit, Consumer<NaiveVisit> change, int versions) {
        NaiveVisit before = visit.copy();
        duty.settle(visit.id);
        change.accept(visit);
        visit.version += versions;
        if (versions > 0) {
            visit.state = again == null ? new Object() : again;
        }
        boolean left = versions > 0 && (way == Way.MOVE || visit.status == CANCELLED) && duty.isStranded(before);
        if (left) {
            duty.call(before);
        }
        duty.settle(visit.id);
        back.addFirst(new Back(way, visit.id, visit.state, before, left));
        return "done";
    }

    String cancel(UUID id) {
        NaiveVisit visit = book.find(id).orElseThrow();
        if (!visit.isOpen()) {
            return visit.status == CANCELLED ? "ALREADY_CANCELLED" : "NOT_CANCELLABLE";
        }
        return stand(visit, CANCELLED);
    }

    private String stand(NaiveVisit visit, AppointmentStatus status) {
        return change(Way.STATUS, visit, changed -> changed.status = status, 1);
    }

    String status(UUID id, AppointmentStatus next) {
        NaiveVisit visit = book.find(id).orElseThrow();
        if (next == CANCELLED) {
            return cancel(id);
        }
        if (!NEXT.get(visit.status).contains(next)) {
            return "STATUS_NOT_ALLOWED";
        }
        boolean wasOver = Set.of(COMPLETED, NO_SHOW, CANCELLED).contains(visit.status);
        if (!wasOver) {
            return stand(visit, next);
        }
        NaiveVisit again = visit.copy();
        if (visit.status == CANCELLED) {
            Set<String> codes = book.grant(again, false, null);
            return codes.isEmpty() ? comeBack(visit, again, next) : NaiveBook.said(codes);
        }
        return backFromOver(visit, visit, next);
    }

    /** Over whom it was granted may stay; how it held its time before is how it does again. */
    private String backFromOver(NaiveVisit visit, NaiveVisit before, AppointmentStatus next) {
        Set<String> others = new TreeSet<>(book.obstacles(visit, false, true));
        others.removeIf(obstacle -> !NaiveBook.isSomebodyElse(obstacle) || visit.over.contains(obstacle));
        return others.isEmpty() ? standLike(visit, before, next) : NaiveBook.said(others);
    }

    private String standLike(NaiveVisit visit, NaiveVisit before, AppointmentStatus next) {
        return change(Way.STATUS, visit, changed -> {
            changed.holdsLike(before);
            changed.status = next;
        }, 1);
    }

    private String comeBack(NaiveVisit visit, NaiveVisit again, AppointmentStatus next) {
        return change(Way.STATUS, visit, changed -> {
            changed.liesLike(again);
            changed.status = next;
        }, 1);
    }

    /** Takes the parts of an act back, in this order. */
    String undo(List<Back> parts) {
        return whole(() -> {
            for (Back part : parts) {
                NaiveVisit visit = book.find(part.id()).orElseThrow();
                again = part.before() == null ? null : part.before().state;
                String said = visit.state == part.state() ? undo(visit, part) : "stale";
                again = null;
                if (!said.equals("done")) {
                    return said;
                }
            }
            return "done";
        });
    }

    private String undo(NaiveVisit visit, Back part) {
        return switch (part.way()) {
            case UNBOOK -> stand(visit, CANCELLED);
            case MOVE -> {
                NaiveVisit to = visit.copy();
                to.liesLike(part.before());
                yield visit.isAtThePlaceOf(to)
                        ? change(Way.MOVE, visit, same -> {}, 0)
                        : again(visit, to, part.before(), part.before().status, part);
            }
            case STATUS -> {
                NaiveVisit before = part.before();
                boolean fromOver = Set.of(COMPLETED, NO_SHOW).contains(visit.status)
                        && Set.of(SCHEDULED, ARRIVED, IN_PROGRESS).contains(before.status);
                if (fromOver) {
                    yield backFromOver(visit, before, before.status);
                }
                yield visit.holdsTime() || !before.holdsTime()
                        ? standLike(visit, before, before.status)
                        : again(visit, visit.copy(), before, before.status, part);
            }
        };
    }

    /** Whoever was overruled may lie again over what it lay over, and over nothing else. */
    private String again(NaiveVisit visit, NaiveVisit to, NaiveVisit before, AppointmentStatus status, Back part) {
        Set<String> codes = book.grant(to, false, null);
        if (!codes.isEmpty()) {
            Set<String> left = book.obstacles(to, false, true);
            left.removeIf(obstacle -> part.stranded() && STRANDING.contains(obstacle)
                    || book.isBeneath(to, obstacle) || before.why != null && before.over.contains(obstacle));
            if (!left.isEmpty()) {
                return NaiveBook.said(codes);
            }
            if (before.why == null) {
                book.holdsWithoutAReason(to);
            } else {
                to.holdsLike(before);
            }
        }
        return change(part.way(), visit, changed -> {
            changed.liesLike(to);
            changed.status = status;
        }, 1);
    }
}
