package clinicdesk.mail;

import clinicdesk.FreshStore;
import clinicdesk.access.Access;
import clinicdesk.audit.Audit;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.db.Store;
import clinicdesk.mail.StillHolds.Standing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A clinic in Berlin with one visit of Anna's to write about, a real store and a clock that is turned by hand. */
final class MailRoom implements AutoCloseable {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Message.Clinic CLINIC = new Message.Clinic("Praxis am Markt", "030 123456", "Markt 1\n10115 Berlin");
    static final Message.Recipient ANNA = new Message.Recipient("Anna Müller", "anna@example.org", null);
    static final UUID VISIT = UUID.fromString("01990000-0000-7000-8000-000000000001");
    static final String UID = VISIT + "@clinic.example";

    private static final Class<?>[] ENTITIES = Stream.of(Outbox.ENTITIES, Audit.ENTITIES).flatMap(List::stream)
            .toArray(Class<?>[]::new);

    final HandTurned hand = new HandTurned(Instant.parse("2026-10-20T08:00:00Z"));
    final ClinicClock clock = new ClinicClock(hand, BERLIN);
    final Store store;
    final Audit audit;
    final ClinicWording wording;
    final Outbox outbox;
    /** The clinic's, by its tag. */
    String language = "en";
    private final List<OutboxWorker> workers = new ArrayList<>();

    MailRoom(Path folder) {
        store = FreshStore.open(folder, ENTITIES);
        audit = new Audit(store, clock);
        wording = new ClinicWording(store, new Access(() -> false), audit, () -> language);
        outbox = new Outbox(store, clock, () -> Outbox.USUAL_HOLD, wording);
    }

    /** Anna is told of her visit, 20 minutes with Dr Who at this clinic time. */
    Posted post(LetterKind kind, int sequence, String start) {
        return outbox.post(message(kind, sequence, start, ANNA));
    }

    Message message(LetterKind kind, int sequence, String start, Message.Recipient to) {
        Slot slot = Slot.of(LocalDateTime.parse(start).atZone(BERLIN).toInstant(), 20);
        return new Message(kind, new Message.About(VISIT, start + " 20 Who"), to,
                new Message.Event(UID, sequence, slot, "Dr Who", "Room 2"), CLINIC);
    }

    OutboxWorker worker(MailRoute route) {
        return worker(route, facts -> Standing.HOLDS);
    }

    OutboxWorker worker(MailRoute route, StillHolds check) {
        OutboxWorker worker = new OutboxWorker(store, clock, () -> route, Map.of(LetterKind.CONFIRMATION, check,
                LetterKind.CHANGE, check, LetterKind.CANCELLATION, check));
        workers.add(worker);
        return worker;
    }

    /** Lets the hold time pass and sends what is due then. */
    int send(MailRoute route) {
        hand.turn(Outbox.USUAL_HOLD);
        return worker(route).runOnce();
    }

    /** The states of the visit's letters, oldest first. */
    List<LetterState> states() {
        return states(VISIT);
    }

    /** The states of the letters about this, oldest first. */
    List<LetterState> states(UUID about) {
        return outbox.lettersAbout(about).reversed().stream().map(LetterView::state).toList();
    }

    LetterView newest() {
        return newest(VISIT);
    }

    LetterView newest(UUID about) {
        return outbox.lettersAbout(about).getFirst();
    }

    @Override
    public void close() {
        workers.forEach(OutboxWorker::close);
        store.close();
    }

    static final class HandTurned extends Clock {

        private volatile Instant now;

        HandTurned(Instant now) {
            this.now = now;
        }

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return BERLIN;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
