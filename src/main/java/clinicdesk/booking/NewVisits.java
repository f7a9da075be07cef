package clinicdesk.booking;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.booking.Granting.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes visits that are to come, have just begun, or took place. */
final class NewVisits {

    private final AppointmentStore appointments;
    private final Granting granting;
    private final Acts acts;

    NewVisits(AppointmentStore appointments, Granting granting, Acts acts) {
        this.appointments = appointments;
        this.granting = granting;
        this.acts = acts;
    }

    /**
     * A visit to be made.
     *
     * @param standing lets it stand as it is to, if not as one that is to come
     */
    private record Making(BookingRequest request, Permission permission, Wish wish, Consumer<Appointment> standing) {}

    Outcome book(Actor actor, BookingRequest request, Along along) {
        return make(actor, new Making(request, Permission.BOOK, Wish.toBook(request), visit -> {}), along);
    }

    Outcome bookBeside(Actor actor, BookingRequest request, UUID beside) {
        return book(actor, request, booking -> {
            Outcome outcome = booking.get();
            if (outcome instanceof Outcome.Done done) {
                acts.tellTogether(done.visit().id(), beside);
            }
            return outcome;
        });
    }

    Outcome walkIn(Actor actor, BookingRequest request) {
        Instant start = request.placement().slot().start();
        if (!start.truncatedTo(ChronoUnit.MINUTES).equals(granting.clock().thisMinute())) {
            return badStart();
        }
        return make(actor, new Making(request, Permission.BOOK, Wish.toBook(request),
                visit -> visit.become(AppointmentStatus.ARRIVED, null, granting.clock().now())), Along.ALONE);
    }

    Outcome recordPast(Actor actor, BookingRequest request) {
        if (request.placement().slot().start().isAfter(granting.clock().now())) {
            return badStart();
        }
        BookingRequest silent = request.telling(Telling.NO_LETTER);
        return make(actor, new Making(silent, Permission.RECORD_PAST, Wish.toBook(silent).whateverTheClock(),
                Appointment::recordedAfterwards), Along.ALONE);
    }

    private static Outcome badStart() {
        return new Outcome.Invalid(List.of(new FieldProblem("start", Code.BAD_TIME)));
    }

    private Outcome make(Actor actor, Making making, Along along) {
        BookingRequest request = making.request();
        List<FieldProblem> problems = problems(request);
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        if (!granting.may(actor, making.permission(), request.placement().doctorId())) {
            return new Outcome.Denied(making.permission());
        }
        Outcome outcome = appointments.writeAll(() -> along.with(() -> made(actor, making)));
        Wish wish = making.wish();
        return wish.terms().startIsAsked() ? granting.withNextFree(wish, null, outcome) : outcome;
    }

    private Outcome made(Actor actor, Making making) {
        BookingRequest request = making.request();
        return switch (granting.ask(actor, making.wish(), request.overruling())) {
            case Answer.No no -> no.outcome();
            case Answer.Yes(Grant grant, UUID room) -> {
                Buffers buffers = granting.buffers(request.visitTypeId());
                Appointment visit = new Appointment(request.in(room), grant, buffers, granting.clock());
                making.standing().accept(visit);
                yield acts.booked(actor, visit, request.telling());
            }
        };
    }

    private static List<FieldProblem> problems(BookingRequest request) {
        List<FieldProblem> problems = new ArrayList<>(
                Granting.problems(request.placement().slot(), request.overruling()));
        if (Granting.isTooLong(request.reason())) {
            problems.add(new FieldProblem("reason", Code.TEXT_TOO_LONG));
        }
        return problems;
    }
}
