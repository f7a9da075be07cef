package clinicdesk.ui.frame;

import clinicdesk.base.Actor;
import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An act that somebody at this desk wants done. */
public sealed interface Ask {

    /** Does it; slow. */
    Outcome put(BookingService booking, Actor actor);

    /** The same at another time, where that makes sense. */
    default Optional<Ask> at(Slot slot) {
        return Optional.empty();
    }

    record Book(BookingRequest request) implements Ask {
        @Override
        public Outcome put(BookingService booking, Actor actor) {
            return booking.book(actor, request);
        }

        @Override
        public Optional<Ask> at(Slot slot) {
            return Optional.of(new Book(new BookingRequest(request.placement().at(slot), request.visitTypeId(),
                    request.reason(), request.telling())));
        }
    }

    record WalkIn(BookingRequest request) implements Ask {
        @Override
        public Outcome put(BookingService booking, Actor actor) {
            return booking.walkIn(actor, request);
        }

        @Override
        public Optional<Ask> at(Slot slot) {
            return new Book(request).at(slot);
        }
    }

    record RecordPast(BookingRequest request) implements Ask {
        @Override
        public Outcome put(BookingService booking, Actor actor) {
            return booking.recordPast(actor, request);
        }
    }

    record Move(Visit visit, Placement to, Telling telling) implements Ask {
        @Override
        public Outcome put(BookingService booking, Actor actor) {
            return booking.move(actor, visit.id(), visit.version(), to, telling);
        }

        @Override
        public Optional<Ask> at(Slot slot) {
            return Optional.of(new Move(visit, to.at(slot), telling));
        }
    }

    record Cancel(Visit visit, @Nullable String reason, Telling telling) implements Ask {
        @Override
        public Outcome put(BookingService booking, Actor actor) {
            return booking.cancel(actor, visit.id(), visit.version(), reason, telling);
        }
    }

    record Status(Visit visit, AppointmentStatus next, @Nullable String reason) implements Ask {
        @Override
        public Outcome put(BookingService booking, Actor actor) {
            return booking.status(actor, visit.id(), visit.version(), next, reason);
        }
    }
}
