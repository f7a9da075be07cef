package clinicdesk.ui.appointment;

import clinicdesk.base.Actor;
import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Despite;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.waitlist.Recalls;
import java.util.Optional;
import java.util.UUID;

/** Books the visit that a patient was to come for. */
record BookFromRecall(RecallWords words, Recalls recalls, UUID recallId, BookingRequest request)
        implements
            Ask.OfScreen {

    /** What is said of recalls. */
    record RecallWords(AtDesk desk, Texts texts) {

        String booked(Outcome.Done done) {
            Visit visit = done.visit();
            return texts.get("recall.booked", desk.privacy().name(visit.patientName()),
                    desk.times().moment(visit.slot().start()), visit.doctorName()) + desk.words().told(done.told());
        }
    }

    @Override
    public Outcome put(Actor actor) {
        return recalls.bookFrom(actor, recallId, request);
    }

    @Override
    public Optional<Ask> at(Slot slot) {
        return Optional.of(with(request.at(request.placement().at(slot))));
    }

    @Override
    public Optional<Ask> overruled(Despite why) {
        return Optional.of(with(request.overruled(why)));
    }

    private Ask with(BookingRequest other) {
        return new BookFromRecall(words, recalls, recallId, other);
    }

    @Override
    public String said(Outcome.Made made) {
        return made instanceof Outcome.Done done ? words.booked(done) : "";
    }
}
