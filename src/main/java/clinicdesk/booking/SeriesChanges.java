package clinicdesk.booking;

import static java.util.Comparator.comparing;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.Slot;
import clinicdesk.booking.Granting.Answer;
import clinicdesk.booking.Inverse.Standing;
import clinicdesk.booking.Inverse.Stood;
import clinicdesk.booking.SeriesMove.Reach;
import clinicdesk.booking.SeveralActs.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Moves and cancels visits of a series with one of them. */
final class SeriesChanges {

    private final AppointmentStore appointments;
    private final Granting granting;
    private final Acts acts;

    SeriesChanges(AppointmentStore appointments, Granting granting, Acts acts) {
        this.appointments = appointments;
        this.granting = granting;
        this.acts = acts;
    }

    Outcome move(Actor actor, SeriesMove move) {
        return together(move.visitId(), move.version(), (visit, several) -> {
            UUID series = visit.seriesId();
            if (series == null) {
                return new Outcome.Unknown("seriesId");
            }
            Duration shift = Duration.between(local(visit), granting.clock().local(move.request().to().slot().start()));
            List<Appointment> reached = appointments.ofSeries(series).stream()
                    .filter(isReached(visit, move.reach())).toList();
            Placement was = visit.placement();
            inOrderOf(shift, reached).forEach(
                    each -> several.add(part(actor, each, new Way(was, shift, move.request())), move.choices()));
            Telling telling = move.request().telling();
            return several.outcome(() -> acts.seriesChanged(series, telling), series, telling);
        });
    }

    Outcome cancel(Actor actor, SeriesCancel cancel) {
        return together(cancel.visitId(), cancel.version(), (visit, several) -> {
            UUID series = visit.seriesId();
            if (series == null) {
                return new Outcome.Unknown("seriesId");
            }
            appointments.ofSeries(series).stream().filter(isReached(visit, cancel.reach()))
                    .forEach(each -> several.add(cancel(actor, each, cancel.reason())));
            return several.outcome(() -> acts.seriesChanged(series, cancel.telling()), series, cancel.telling());
        });
    }

    Outcome cancelFrom(Actor actor, UUID series, Instant from) {
        SeveralActs several = new SeveralActs(granting);
        return appointments.writeAll(() -> {
            List<Appointment> all = appointments.ofSeries(series);
            if (all.isEmpty()) {
                return new Outcome.Unknown("seriesId");
            }
            if (!all.stream().allMatch(visit -> granting.may(actor, Permission.CANCEL, visit.placement().doctorId()))) {
                return new Outcome.Denied(Permission.CANCEL);
            }
            all.stream().filter(visit -> isToCome(visit.status(), visit.slot()))
                    .filter(visit -> !visit.slot().start().isBefore(from))
                    .forEach(visit -> several.add(cancel(actor, visit, null)));
            return several.outcome(() -> acts.seriesChanged(series, Telling.LETTER), series, Telling.LETTER);
        });
    }

    private Outcome together(UUID visitId, long version, BiFunction<Appointment, SeveralActs, Outcome> act) {
        SeveralActs several = new SeveralActs(granting);
        return several.proposing(appointments
                .writeAll(() -> appointments.seen(visitId, version, visit -> act.apply(visit, several))));
    }

    /** The one that is meant, and with it others that nobody has come for yet and whose time has not begun. */
    private Predicate<Appointment> isReached(Appointment meant, Reach reach) {
        return visit -> isReached(new Reached(visit.id(), visit.status(), visit.slot()),
                new Reached(meant.id(), meant.status(), meant.slot()), reach);
    }

    Predicate<Visit> isReached(Visit meant, Reach reach) {
        return visit -> isReached(new Reached(visit.id(), visit.status(), visit.slot()),
                new Reached(meant.id(), meant.status(), meant.slot()), reach);
    }

    private record Reached(UUID id, AppointmentStatus status, Slot slot) {}

    private boolean isReached(Reached visit, Reached meant, Reach reach) {
        if (visit.id().equals(meant.id())) {
            return visit.status().isOpen();
        }
        return isToCome(visit.status(), visit.slot())
                && (reach == Reach.ALL || !visit.slot().start().isBefore(meant.slot().start()));
    }

    private boolean isToCome(AppointmentStatus status, Slot slot) {
        return status == AppointmentStatus.SCHEDULED && slot.start().isAfter(granting.clock().now());
    }

    /**
     * How the visits go with the one that is meant.
     *
     * @param was where that one lay
     */
    private record Way(Placement was, Duration shift, MoveRequest request) {

        /** What was agreed for a visit alone stays, unless it is just this that is changed; so does its patient. */
        Placement of(Placement place) {
            Placement to = request.to();
            boolean otherRoom = !Objects.equals(was.roomId(), to.roomId());
            long minutes = was.slot().minutes() == to.slot().minutes()
                    ? place.slot().minutes()
                    : to.slot().minutes();
            return new Placement(was.doctorId().equals(to.doctorId()) ? place.doctorId() : to.doctorId(),
                    place.patientId(), otherRoom ? to.roomId() : place.roomId(),
                    Slot.of(place.slot().start(), minutes));
        }
    }

    private Part part(Actor actor, Appointment visit, Way way) {
        Placement to = way.of(visit.placement());
        LocalDateTime target = local(visit).plus(way.shift());
        return new Part(name(visit), target, granting.clock().resolve(target).map(to.slot()::startingAt),
                Wish.toMove(visit, to), new SeveralActs.Act() {
                    @Override
                    public Outcome at(Slot slot, @Nullable Despite why) {
                        return move(actor, visit, to.at(slot), why == null ? way.request().overruling() : why);
                    }

                    @Override
                    public void makeWay(Slot slot) {
                        acts.goTentatively(visit, to.at(slot), granting.buffers(visit.visitTypeId()));
                    }
                });
    }

    /** Who goes later makes room for the one before, and the other way round. */
    private static List<Appointment> inOrderOf(Duration shift, List<Appointment> visits) {
        Comparator<Appointment> byStart = comparing(visit -> visit.slot().start());
        return visits.stream().sorted(shift.isNegative() ? byStart : byStart.reversed()).toList();
    }

    private Outcome move(Actor actor, Appointment visit, Placement to, @Nullable Despite overruling) {
        if (!granting.may(actor, Permission.MOVE, visit.placement().doctorId())
                || !granting.may(actor, Permission.MOVE, to.doctorId())) {
            return new Outcome.Denied(Permission.MOVE);
        }
        if (visit.placement().equals(to)) {
            return acts.unchanged(visit, Telling.NO_LETTER);
        }
        return switch (granting.ask(actor, Wish.toMove(visit, to), overruling)) {
            case Answer.No no -> no.outcome();
            case Answer.Yes(Grant grant, UUID room) -> {
                Stood from = visit.stood();
                visit.moveTo(to.in(room), grant, granting.buffers(visit.visitTypeId()), granting.clock());
                yield acts.moved(actor, visit, from, Telling.NO_LETTER);
            }
        };
    }

    private Outcome cancel(Actor actor, Appointment visit, @Nullable String reason) {
        if (!granting.may(actor, Permission.CANCEL, visit.placement().doctorId())) {
            return new Outcome.Denied(Permission.CANCEL);
        }
        Standing before = visit.standing();
        visit.become(AppointmentStatus.CANCELLED, reason, granting.clock().now());
        return acts.becameOther(actor, visit, before, Telling.NO_LETTER);
    }

    private LocalDateTime local(Appointment visit) {
        return granting.clock().local(visit.slot().start());
    }

    private LocalDateTime name(Appointment visit) {
        LocalDateTime recurrence = visit.recurrence();
        return recurrence == null ? local(visit) : recurrence;
    }
}
