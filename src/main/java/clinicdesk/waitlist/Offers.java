package clinicdesk.waitlist;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.booking.Inverse;
import clinicdesk.booking.OfferLetters;
import clinicdesk.booking.Outcome;
import clinicdesk.mail.LastLetter;
import clinicdesk.mail.LetterFacts;
import clinicdesk.mail.Outbox;
import clinicdesk.mail.Posted;
import clinicdesk.mail.StillHolds.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes to who waits that a time has become free. Each act is one transaction with its line in the trail. */
public final class Offers {

    private final WaitingStore rows;
    private final Access access;
    private final Audit audit;
    private final ClinicClock clock;
    private final Letters letters;

    /** By what is written, and where it is kept until it leaves. */
    public record Letters(OfferLetters offers, Outbox outbox) {}

    public Offers(WaitingStore rows, Access access, Audit audit, ClinicClock clock, Letters letters) {
        this.rows = rows;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.letters = letters;
    }

    /**
     * Offers a time to somebody by letter, who stays on the list. {@link Outcome.Unknown} if they are not on it any
     * more, {@link Outcome.Invalid} if no letter reaches them, {@link Outcome.LetterLeft} if that time was offered to
     * them before.
     */
    public Outcome offer(Actor actor, Fitting fitting) {
        if (!access.mayFor(actor, Permission.BOOK, fitting.place().doctorId())) {
            return new Outcome.Denied(Permission.BOOK);
        }
        return rows.write(() -> {
            OpenWaiting who = fitting.who();
            if (rows.open(who.id()).isEmpty()) {
                return new Outcome.Unknown("waitingId");
            }
            if (!letters.offers().reaches(who.patientId())) {
                return new Outcome.Invalid(List.of(new FieldProblem("email", Code.MISSING_FIELD)));
            }
            return letters.offers().offer(who.id(), fitting.place(),
                    who.waiting().need().visitTypeId()) instanceof Posted.Queued(UUID letterId, var due)
                            ? offered(actor, fitting, letterId)
                            : new Outcome.LetterLeft();
        });
    }

    private Outcome offered(Actor actor, Fitting fitting, UUID letterId) {
        note(actor, fitting, "OFFER", true);
        Inverse.Elsewhere back = (by, versions) -> takeBack(by, fitting, letterId);
        return new Outcome.Noted(back);
    }

    /** A letter that has left can no longer be taken back. */
    private Outcome takeBack(Actor actor, Fitting fitting, UUID letterId) {
        return rows.write(() -> {
            if (!letters.outbox().takeBack(letterId)) {
                return new Outcome.LetterLeft();
            }
            note(actor, fitting, "TAKE_BACK_OFFER", false);
            Inverse.Elsewhere again = (by, versions) -> offer(by, fitting);
            return new Outcome.Noted(again);
        });
    }

    private void note(Actor actor, Fitting fitting, String action, boolean offered) {
        String time = fitting.doctor() + ", " + clock.local(fitting.slot().start());
        audit.record(actor, action, WaitingList.WAITING, fitting.who().id(),
                List.of(FieldChange.of("offered", offered ? null : time, offered ? time : null)));
        rows.touched(fitting.who().id());
    }

    /** Whether a letter would reach them; slow. */
    public boolean reaches(OpenWaiting who) {
        return letters.offers().reaches(who.patientId());
    }

    /** Of each of these the letter with the last offer, by the entry; there may be none. */
    public Map<UUID, LastLetter> last(Collection<UUID> entries) {
        return letters.outbox().lastAbout(entries);
    }

    /** What has become of an offer; asked in the transaction that claims its letter for sending. */
    public Standing standing(LetterFacts letter) {
        return rows.open(letter.aboutId()).isEmpty() ? Standing.OVER : letters.offers().standing(letter);
    }
}
