package clinicdesk.ui.stranded;

import clinicdesk.base.Actor;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.CallList;
import clinicdesk.booking.Despite;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.MoveRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.Freed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The acts that sort out what a day which went wrong has left. */
sealed interface SortOut extends Ask.OfScreen {

    record Rebook(BookingService booking, StrandedWords words, Visit visit, MoveRequest request) implements SortOut {
        @Override
        public Outcome put(Actor actor) {
            return booking.move(actor, visit.id(), visit.version(), request);
        }

        @Override
        public String said(Outcome.Made made) {
            return words.moved(visit, made);
        }

        @Override
        public Optional<FreeSlot> freed(Outcome.Made made) {
            return Freed.by(visit, made);
        }

        @Override
        public Optional<Ask> at(Slot slot) {
            return Optional.of(new Rebook(booking, words, visit,
                    new MoveRequest(request.to().at(slot), request.telling(), null)));
        }

        @Override
        public Optional<Ask> overruled(Despite why) {
            return Optional.of(new Rebook(booking, words, visit,
                    new MoveRequest(request.to(), request.telling(), why)));
        }
    }

    /** @param reason null when none was given */
    record Cancel(BookingService booking, StrandedWords words, Visit visit, @Nullable String reason,
            Telling telling) implements SortOut {
        @Override
        public Outcome put(Actor actor) {
            return booking.cancel(actor, visit.id(), visit.version(), reason, telling);
        }

        @Override
        public String said(Outcome.Made made) {
            return words.cancelled(visit, made);
        }

        @Override
        public Optional<FreeSlot> freed(Outcome.Made made) {
            return Freed.by(visit, made);
        }
    }

    record Tick(CallList calls, StrandedWords words, CallLine call) implements SortOut {
        @Override
        public Outcome put(Actor actor) {
            return calls.tick(actor, call.id(), !call.done());
        }

        @Override
        public String said(Outcome.Made made) {
            return words.ticked(call, !call.done());
        }
    }
}
