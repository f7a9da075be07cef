package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;

import clinicdesk.base.Slot;
import clinicdesk.directory.VisitType;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random acts on single visits, often close to the edges of others and of hours. */
final class OracleVisits {

    private static final int[] LENGTHS = {5, 10, 15, 20, 30, 30, 45, 60, 90, 7, 33};
    private static final int[] ODD_LENGTHS = {4, 5, 240, 480, 720, 721};

    private final OracleWorld world;
    private final NaiveBook book;
    private final Random random;

    OracleVisits(OracleWorld world) {
        this.world = world;
        this.book = world.book;
        this.random = world.random;
    }

    /** A visit that somebody might wish for. */
    NaiveVisit wish() {
        NaiveVisit wish = new NaiveVisit();
        wish.doctor = world.any(world.doctors).id();
        wish.patient = world.any(world.patients);
        wish.room = world.any(world.rooms);
        VisitType type = world.any(world.types);
        if (type != null) {
            wish.type = type.id();
            wish.before = type.bufferBefore();
            wish.after = type.bufferAfter();
        }
        place(wish);
        return wish;
    }

    /** Some time from yesterday to a week ahead. */
    private void place(NaiveVisit wish) {
        int length = world.oneIn(40) ? ODD_LENGTHS[random.nextInt(6)] : LENGTHS[random.nextInt(LENGTHS.length)];
        int start = Math.max(1440, book.now - 300 + random.nextInt(world.oneIn(3) ? 6 * 1440 : 1800));
        wish.from = world.oneIn(5) ? start : start / 5 * 5;
        wish.to = wish.from + length;
        if (world.oneIn(3) && !book.visits.isEmpty()) {
            besideAnother(wish, length);
        } else if (world.oneIn(4)) {
            atAnEdgeOfTheHours(wish, length);
        } else if (world.oneIn(6)) {
            wish.from = book.now + random.nextInt(5) - 3;
            wish.to = wish.from + length;
        }
    }

    private void besideAnother(NaiveVisit wish, int length) {
        NaiveVisit other = world.any(book.visits);
        int slip = world.oneIn(2) ? 0 : random.nextInt(3) - 1;
        wish.from = slip + (world.oneIn(2)
                ? other.to + (world.oneIn(2) ? other.after + wish.before : 0)
                : other.from - length - (world.oneIn(2) ? other.before + wish.after : 0));
        wish.to = wish.from + length;
        switch (random.nextInt(4)) {
            case 0 -> wish.patient = other.patient;
            case 1 -> wish.room = other.room;
            default -> wish.doctor = other.doctor;
        }
    }

    private void atAnEdgeOfTheHours(NaiveVisit wish, int length) {
        boolean[] worked = book.hours.worked(wish.doctor);
        int minute = wish.from;
        boolean inside = worked[minute];
        while (minute < book.time.size() - 3000 && worked[minute] == inside) {
            minute++;
        }
        int slip = world.oneIn(2) ? 0 : random.nextInt(3) - 1;
        wish.from = slip + (inside
                ? minute - length - (world.oneIn(2) ? wish.after : 0)
                : minute + (world.oneIn(2) ? wish.before : 0));
        wish.to = wish.from + length;
    }

    Placement placement(NaiveVisit wish) {
        return new Placement(wish.doctor, wish.patient, wish.room, slot(wish.from, wish.to));
    }

    Slot slot(int from, int to) {
        return new Slot(book.time.instant(from), book.time.instant(to));
    }

    String reason() {
        return world.oneIn(5) ? "urgent" : null;
    }

    static Despite despite(String reason) {
        return reason == null ? null : Despite.whatever(reason);
    }

    Telling telling() {
        return world.oneIn(6) ? Telling.LETTER : Telling.NO_LETTER;
    }

    BookingRequest request(NaiveVisit wish, String overruling) {
        return new BookingRequest(placement(wish), wish.type, null, telling(), despite(overruling));
    }

    void book() {
        book(wish(), reason());
    }

    void book(NaiveVisit wish, String overruling) {
        BookingRequest request = request(wish, overruling);
        Outcome outcome = world.clinic.booking.book(MARIA, request);
        made("book", wish, outcome, true, overruling);
        if (outcome instanceof Outcome.Refused refused) {
            new OracleAsks(world, this).agreeOnNextFree(wish, refused.nextFree());
        }
    }

    private void made(String act, NaiveVisit wish, Outcome outcome, boolean startIsNew, String overruling) {
        wish.id = outcome instanceof Outcome.Done done ? done.visit().id() : UUID.randomUUID();
        String expected = world.acts.whole(() -> world.acts.book(wish, startIsNew, overruling));
        world.agreeOnVisits(act + " " + wish + (overruling == null ? "" : " overruling"), outcome, expected);
    }

    void walkIn() {
        NaiveVisit wish = wish().at(book.now);
        wish.status = AppointmentStatus.ARRIVED;
        Outcome outcome = world.clinic.booking.walkIn(MARIA, request(wish, null));
        made("walk in", wish, outcome, true, null);
        if (outcome instanceof Outcome.Refused refused) {
            new OracleAsks(world, this).agreeOnNextFree(wish, refused.nextFree());
        }
    }

    void recordPast() {
        NaiveVisit wish = wish().at(book.now - random.nextInt(1000));
        if (wish.from > 100) {
            wish.status = AppointmentStatus.COMPLETED;
            String overruling = reason();
            made("record", wish, world.clinic.booking.recordPast(MARIA, request(wish, overruling)), false, overruling);
        }
    }

    /** One of the newer ones, as a rule. */
    NaiveVisit someVisit() {
        List<NaiveVisit> all = book.visits;
        return all.get(Math.max(0, all.size() - 1 - random.nextInt(world.oneIn(2) ? all.size() : 25)));
    }

    void move() {
        NaiveVisit visit = someVisit();
        NaiveVisit to = visit.copy();
        NaiveVisit wish = wish();
        switch (random.nextInt(6)) {
            case 0 -> to.room = wish.room;
            case 1 -> to.patient = wish.patient;
            case 2 -> to.doctor = wish.doctor;
            case 3 -> to.to = to.from + LENGTHS[random.nextInt(LENGTHS.length)];
            case 4 -> nudge(to, 5 * (random.nextInt(13) - 6));
            default -> elsewhere(to, wish);
        }
        if (to.from > 100) {
            move(visit, to);
        }
    }

    private static void nudge(NaiveVisit to, int minutes) {
        to.from += minutes;
        to.to += minutes;
    }

    private static void elsewhere(NaiveVisit to, NaiveVisit wish) {
        to.doctor = wish.doctor;
        to.room = wish.room;
        to.from = wish.from;
        to.to = wish.to;
    }

    private void move(NaiveVisit visit, NaiveVisit to) {
        String overruling = reason();
        boolean stale = visit.version > 0 && world.oneIn(30);
        long version = stale ? visit.version - 1 : visit.version;
        String act = "move " + visit + " to " + to + (overruling == null ? "" : " overruling");
        MoveRequest request = new MoveRequest(placement(to), telling(), despite(overruling));
        Outcome outcome = world.clinic.booking.move(MARIA, visit.id, version, request);
        String expected = to.to - to.from < 5
                ? "invalid"
                : stale ? "stale" : world.acts.whole(() -> world.acts.move(visit.id, to, overruling));
        world.agreeOnVisits(act, outcome, expected);
        if (outcome instanceof Outcome.Refused refused && visit.isOpen()) {
            new OracleAsks(world, this).agreeOnNextFree(visit, to, refused.nextFree());
        }
    }

    void cancel() {
        NaiveVisit visit = someVisit();
        String act = "cancel " + visit;
        Outcome outcome = world.clinic.booking.cancel(MARIA, visit.id, visit.version, null, telling());
        world.agreeOnVisits(act, outcome, world.acts.whole(() -> world.acts.cancel(visit.id)));
    }

    void status() {
        NaiveVisit visit = someVisit();
        AppointmentStatus next = world.oneIn(2) && !visit.isOpen()
                ? AppointmentStatus.SCHEDULED
                : AppointmentStatus.values()[random.nextInt(6)];
        String act = "status " + next + " of " + visit;
        Outcome outcome = world.clinic.booking.status(MARIA, visit.id, visit.version, next, null);
        world.agreeOnVisits(act, outcome, world.acts.whole(() -> world.acts.status(visit.id, next)));
    }
}
