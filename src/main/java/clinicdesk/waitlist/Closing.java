package clinicdesk.waitlist;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.booking.Along;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.Inverse;
import clinicdesk.booking.Inverse.Step;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Told;
import clinicdesk.booking.Versions;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Directory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens and closes entries of one kind, alone or together with the visit for which they were kept: both or neither. */
final class Closing<E extends Entry> {

    private final EntryStore<E> rows;
    private final Access access;
    private final Audit audit;
    private final Directory directory;
    private final BookingService booking;

    Closing(EntryStore<E> rows, Access access, Audit audit, Directory directory, BookingService booking) {
        this.rows = rows;
        this.access = access;
        this.audit = audit;
        this.directory = directory;
        this.booking = booking;
    }

    /** {@link Outcome.Unknown} if it is so already. */
    Outcome turn(Actor actor, UUID id, boolean open) {
        return turn(actor, id, open, () -> noted(id, !open));
    }

    /** @param back whether the way back opens it */
    Outcome noted(UUID id, boolean back) {
        Inverse.Elsewhere inverse = (actor, versions) -> turn(actor, id, back);
        return new Outcome.Noted(inverse);
    }

    /**
     * Closes the entry with an act that books this patient; where that is refused, it stays open.
     * {@link Outcome.Unknown} if it is not open any more, or is another patient's.
     */
    Along closing(Actor actor, UUID id, UUID patientId) {
        return act -> rows.find(id).filter(row -> records(row.patientId()).contains(patientId))
                .map(row -> with(actor, id, false, act)).orElseGet(this::unknown);
    }

    Outcome bookFrom(Actor actor, UUID id, BookingRequest request) {
        return booking.book(actor, request, closing(actor, id, request.placement().patientId()));
    }

    /** An act on the visits for which the entry is opened or closed with it: both or neither. */
    private Outcome with(Actor actor, UUID id, boolean open, Supplier<Outcome> act) {
        return turn(actor, id, open, () -> switch (act.get()) {
            case Outcome.Done(Visit visit, Inverse back, Told told) ->
                new Outcome.Done(visit, new WithEntry(id, !open, back), told);
            case Outcome.DoneTogether all -> new Outcome.DoneTogether(all.visits(),
                    new WithEntry(id, !open, all.inverse()), all.told(), all.calls());
            case Outcome other -> other;
        });
    }

    /** Undoes an act on visits, and opens or closes the entry with it. */
    private final class WithEntry implements Inverse.Elsewhere {

        private final UUID id;
        private final boolean open;
        private final Inverse act;

        WithEntry(UUID id, boolean open, Inverse act) {
            this.id = id;
            this.open = open;
            this.act = act;
        }

        @Override
        public List<Step> steps() {
            return act.steps();
        }

        @Override
        public Outcome back(Actor actor, Versions versions) {
            return with(actor, id, open, () -> booking.undo(actor, act, versions));
        }
    }

    /** Opens or closes an entry that is not so yet, unless what goes with it is not done. */
    private Outcome turn(Actor actor, UUID id, boolean open, Supplier<Outcome> act) {
        return booking.whole(() -> {
            Optional<E> found = rows.find(id).filter(row -> row.isOpen() != open);
            if (found.isEmpty()) {
                return unknown();
            }
            if (!may(actor, found.get().doctorId())) {
                return new Outcome.Denied(Permission.BOOK);
            }
            Outcome outcome = act.get();
            if (outcome instanceof Outcome.Made) {
                rows.turn(found.get(), open);
                audit.record(actor, open ? "REOPEN" : "CLOSE", rows.topic(), id,
                        List.of(FieldChange.of("open", !open, open)));
            }
            return outcome;
        });
    }

    Outcome unknown() {
        return new Outcome.Unknown(rows.topic() + "Id");
    }

    /** All records of this person. */
    Set<UUID> records(UUID patientId) {
        return directory.patient(patientId).map(directory::samePerson).orElse(Set.of(patientId));
    }

    boolean may(Actor actor, @Nullable UUID doctorId) {
        return doctorId == null
                ? access.may(actor, Permission.BOOK)
                : access.mayFor(actor, Permission.BOOK, doctorId);
    }
}
