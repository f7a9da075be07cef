package clinicdesk.ui.frame;

import clinicdesk.base.Actor;
import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.Despite;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.MoveRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act that somebody at this desk wants done. */
public sealed interface Ask {

    /** Does it; slow. */
    Outcome put(BookingService booking, Actor actor);

    /** The same although rules refuse, where one may overrule them. */
    default Optional<Ask> overruled(Despite why) {
        return Optional.empty();
    }

    /** The time that it has set free, if any: somebody may wait for that. */
    default Optional<FreeSlot> freed(Outcome.Made made) {
        return Optional.empty();
    }

    /** The same at another time, where that makes sense. */
    default Optional<Ask> at(Slot slot) {
        return Optional.empty();
    }

    /** The same with or without a letter, where there may be one. */
    default Ask told(Telling telling) {
        return this;
    }

    record Book(BookingRequest request) implements Ask {
        @Override
        public Ask told(Telling telling) {
            return new Book(request.telling(telling));
        }

        @Override
        public Outcome put(BookingService booking, Actor actor) {
            return booking.book(actor, request);
        }

        @Override
        public Optional<Ask> at(Slot slot) {
            return Optional.of(new Book(request.at(request.placement().at(slot))));
        }

        @Override
        public Optional<Ask> overruled(Despite why) {
            return Optional.of(new Book(request.overruled(why)));
        }
    }

    /**
     * A visit of a relative.
     *
     * @param beside the visit with which it belongs
     */
    record BookBeside(BookingRequest request, UUID beside) implements Ask {
        @Override
        public Ask told(Telling telling) {
            return new BookBeside(request.telling(telling), beside);
        }

        @Override
        public Outcome put(BookingService booking, Actor actor) {
            return booking.bookBeside(actor, request, beside);
        }

        @Override
        public Optional<Ask> at(Slot slot) {
            return Optional.of(new BookBeside(request.at(request.placement().at(slot)), beside));
        }

        @Override
        public Optional<Ask> overruled(Despite why) {
            return Optional.of(new BookBeside(request.overruled(why), beside));
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

        @Override
        public Optional<Ask> overruled(Despite why) {
            return Optional.of(new WalkIn(request.overruled(why)));
        }
    }

    record RecordPast(BookingRequest request) implements Ask {
        @Override
        public Outcome put(BookingService booking, Actor actor) {
            return booking.recordPast(actor, request);
        }

        @Override
        public Optional<Ask> overruled(Despite why) {
            return Optional.of(new RecordPast(request.overruled(why)));
        }
    }

    /** An act on one visit; if it belongs to a series, others of it may be meant too. */
    sealed interface OfVisit extends Ask {
        Visit visit();

        @Override
        default Optional<FreeSlot> freed(Outcome.Made made) {
            return Freed.by(visit(), made);
        }
    }

    record Move(Visit visit, MoveRequest request) implements OfVisit {

        public Move(Visit visit, Placement to, Telling telling) {
            this(visit, new MoveRequest(to, telling, null));
        }

        @Override
        public Ask told(Telling telling) {
            return new Move(visit, new MoveRequest(request.to(), telling, request.overruling()));
        }

        @Override
        public Outcome put(BookingService booking, Actor actor) {
            return booking.move(actor, visit.id(), visit.version(), request);
        }

        @Override
        public Optional<Ask> at(Slot slot) {
            return Optional.of(new Move(visit, request.to().at(slot), request.telling()));
        }

        @Override
        public Optional<Ask> overruled(Despite why) {
            return Optional.of(new Move(visit, new MoveRequest(request.to(), request.telling(), why)));
        }
    }

    /** An act of one screen, which has its own words. */
    non-sealed interface OfScreen extends Ask {

        /** Does it; slow. */
        Outcome put(Actor actor);

        /** What it came to, in one sentence. */
        String said(Outcome.Made made);

        @Override
        default Outcome put(BookingService booking, Actor actor) {
            return put(actor);
        }
    }

    record Cancel(Visit visit, @Nullable String reason, Telling telling) implements OfVisit {
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

        @Override
        public Optional<FreeSlot> freed(Outcome.Made made) {
            return Freed.by(visit, made);
        }
    }
}
