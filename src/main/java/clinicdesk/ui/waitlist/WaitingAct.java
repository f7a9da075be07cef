package clinicdesk.ui.waitlist;

import clinicdesk.base.Actor;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Despite;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Telling;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.WaitingWords;
import clinicdesk.waitlist.Fitting;
import clinicdesk.waitlist.Offers;
import clinicdesk.waitlist.OpenWaiting;
import clinicdesk.waitlist.Waiting;
import clinicdesk.waitlist.WaitingList;
import java.util.Optional;

/** The acts on the waiting list. */
sealed interface WaitingAct extends Ask.OfScreen {

    /** @param words what is said when they are on the list */
    record Add(WaitingList list, Waiting waiting, String words) implements WaitingAct {
        @Override
        public Outcome put(Actor actor) {
            return list.add(actor, waiting);
        }

        @Override
        public String said(Outcome.Made made) {
            return words;
        }
    }

    /** @param words what is said when it is changed */
    record Change(WaitingList list, OpenWaiting who, Waiting waiting, String words) implements WaitingAct {
        @Override
        public Outcome put(Actor actor) {
            return list.change(actor, who.id(), who.version(), waiting);
        }

        @Override
        public String said(Outcome.Made made) {
            return words;
        }
    }

    /** @param words what is said when they are off the list */
    record TakeOff(WaitingList list, OpenWaiting who, String words) implements WaitingAct {
        @Override
        public Outcome put(Actor actor) {
            return list.drop(actor, who.id());
        }

        @Override
        public String said(Outcome.Made made) {
            return words;
        }
    }

    /**
     * Offers a time to somebody by letter.
     *
     * @param words what is said when it is written
     */
    record Offer(Offers offers, Fitting fitting, String words) implements WaitingAct {
        @Override
        public Outcome put(Actor actor) {
            return offers.offer(actor, fitting);
        }

        @Override
        public String said(Outcome.Made made) {
            return words;
        }
    }

    /** Books the visit that somebody waits for and takes them off the list. */
    record Book(WaitingList list, WaitingWords words, OpenWaiting who, BookingRequest request) implements WaitingAct {
        @Override
        public Outcome put(Actor actor) {
            return list.bookFrom(actor, who.id(), request);
        }

        @Override
        public Ask told(Telling telling) {
            return new Book(list, words, who, request.telling(telling));
        }

        @Override
        public Optional<Ask> at(Slot slot) {
            return Optional.of(new Book(list, words, who, request.at(request.placement().at(slot))));
        }

        @Override
        public Optional<Ask> overruled(Despite despite) {
            return Optional.of(new Book(list, words, who, request.overruled(despite)));
        }

        @Override
        public String said(Outcome.Made made) {
            return made instanceof Outcome.Done done ? words.booked(done) : "";
        }
    }
}
