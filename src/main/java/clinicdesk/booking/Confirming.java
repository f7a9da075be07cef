package clinicdesk.booking;

import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.base.Actor;
import clinicdesk.mail.LastLetter;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.Outbox;
import clinicdesk.mail.Posted;
import clinicdesk.mail.StillHolds.Standing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Has a patient told again of a visit. */
public final class Confirming {

    private final AppointmentStore appointments;
    private final Granting granting;
    private final BookingLetters letters;
    private final Outbox outbox;
    private final Audit audit;

    public Confirming(AppointmentStore appointments, Granting granting, BookingLetters letters, Outbox outbox,
            Audit audit) {
        this.appointments = appointments;
        this.granting = granting;
        this.letters = letters;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Sees to it that a letter that tells of the visit as it is now lies in the outbox: one that has not left is left
     * there, one that has is sent once more, and where there is none one is written. Noted in the trail.
     */
    public Confirmed confirm(Actor actor, UUID visitId) {
        return appointments.write(() -> appointments.find(visitId).map(visit -> confirm(actor, visit))
                .orElseGet(() -> new Confirmed.Not(new Outcome.Unknown("appointmentId"))));
    }

    private Confirmed confirm(Actor actor, Appointment visit) {
        if (!granting.may(actor, Permission.BOOK, visit.placement().doctorId())) {
            return new Confirmed.Not(new Outcome.Denied(Permission.BOOK));
        }
        if (visit.status() == AppointmentStatus.CANCELLED) {
            return refused(new Refusal.AlreadyCancelled());
        }
        if (!visit.slot().end().isAfter(granting.clock().now())) {
            return refused(new Refusal.InThePast());
        }
        if (letters.reach(visit.placement().patientId()).isEmpty()) {
            return new Confirmed.NoAddress();
        }
        audit.record(actor, "CONFIRM", BookingService.VISITS, visit.id(), List.of());
        appointments.touched(visit.id());
        return queued(visit);
    }

    private static Confirmed refused(Refusal refusal) {
        return new Confirmed.Not(new Outcome.Refused(List.of(refusal), Optional.empty()));
    }

    private Confirmed queued(Appointment visit) {
        Optional<LastLetter> last = last(visit).filter(this::tells);
        Optional<LastLetter> lying = last.filter(letter -> letter.state().isToLeave());
        if (lying.isPresent()) {
            return new Confirmed.Queued(lying.get().id(), lying.get().state());
        }
        if (last.map(letter -> letters.sendAgain(letter.id())).orElse(null) instanceof Posted.Queued again) {
            return new Confirmed.Queued(again.letterId(), LetterState.WAITING);
        }
        letters.booked(visit, Telling.LETTER);
        LastLetter written = last(visit).orElseThrow();
        return new Confirmed.Queued(written.id(), written.state());
    }

    private Optional<LastLetter> last(Appointment visit) {
        return LastLetter.newest(outbox.lastAbout(BookingLetters.about(visit)).values());
    }

    /** Whether it tells whose visit it is now that it takes place, and when. */
    private boolean tells(LastLetter last) {
        return outbox.letter(last.id()).filter(letter -> letter.kind().takesPlace())
                .filter(letter -> letters.standing(letter) == Standing.HOLDS)
                .isPresent();
    }
}
