package clinicdesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.Slot;
import clinicdesk.booking.NaiveSearch.Found;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.directory.Doctor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Questions that both are asked. */
final class OracleAsks {

    private static final int STEP = 5;

    private final OracleWorld world;
    private final OracleVisits visits;
    private final NaiveBook book;

    OracleAsks(OracleWorld world, OracleVisits visits) {
        this.world = world;
        this.visits = visits;
        this.book = world.book;
    }

    /** How far the naive book looks; what lies beyond only has to lie beyond. */
    private int horizon() {
        return book.time.size() - 2 * 1440;
    }

    /** The next free time that comes with a refusal. */
    void agreeOnNextFree(NaiveVisit wish, Optional<Slot> offered) {
        NaiveVisit asked = wish.copy();
        asked.id = null;
        agreeOnNextFree(asked, offered, start -> true);
    }

    /** The next free time of a visit that was to move there, which is never where it is. */
    void agreeOnNextFree(NaiveVisit visit, NaiveVisit to, Optional<Slot> offered) {
        agreeOnNextFree(to, offered, start -> !to.at(start).isAtThePlaceOf(visit));
    }

    private void agreeOnNextFree(NaiveVisit asked, Optional<Slot> offered, IntPredicate isElsewhere) {
        int until = Math.min(horizon(), Math.max(asked.from, book.now) + 5 * 1440);
        NaiveSearch search = new NaiveSearch(book, asked);
        Optional<Found> found = search.first("", asked.from, until, STEP, 1).stream().findFirst();
        if (found.isPresent() && !isElsewhere.test(found.get().from())) {
            found = search.first("", found.get().from() + 1, until, STEP, 1).stream().findFirst();
        }
        Instant end = book.time.instant(until);
        assertThat(offered.filter(slot -> !slot.end().isAfter(end))).as("next free for " + asked)
                .isEqualTo(found.map(one -> visits.slot(one.from(), one.to())));
    }

    /** Where a visit that has to go elsewhere is told it could go. */
    void offers() {
        NaiveVisit visit = visits.someVisit();
        StrandedVisits.Offers offers = world.clinic.stranded
                .offers(world.clinic.appointments.visit(visit.id).orElseThrow());
        agreeOnOffer(visit, offers.sameDoctor(), new Whom.One(visit.doctor));
        agreeOnOffer(visit, offers.otherDoctor(), new Whom.ColleagueOf(visit.doctor));
    }

    private void agreeOnOffer(NaiveVisit visit, Optional<FreeSlot> offered, Whom whom) {
        int until = Math.min(horizon(), Math.max(visit.from, book.now) + 3 * 1440);
        Instant end = book.time.instant(until);
        TimeSearch asked = new TimeSearch(whom,
                new Need(visit.to - visit.from, visit.patient, new Where.DoctorsRoom(), visit.type),
                book.time.instant(visit.from), null, 1);
        assertThat(lines(offered.filter(free -> !free.slot().end().isAfter(end)).stream().toList()))
                .as("offered for " + visit + ": " + whom).isEqualTo(naiveLines(expected(visit, asked, until)));
    }

    void wouldBook() {
        NaiveVisit wish = visits.wish();
        if (wish.to - wish.from >= 5) {
            Fit fit = world.clinic.booking.wouldBook(visits.request(wish, null)).orElseThrow();
            assertThat(fit.refusals().isEmpty()
                    ? "done"
                    : OracleWorld.said(new Outcome.Refused(fit.refusals(),
                            Optional.empty())))
                    .as("would book " + wish)
                    .isEqualTo(NaiveBook.said(book.refusals(wish, true, true)));
        }
    }

    /** The first free times; one of them is then booked. */
    void first() {
        NaiveVisit wish = visits.wish();
        if (world.oneIn(4)) {
            wish.patient = null;
        }
        Whom whom = whom();
        Where where = where(wish.room);
        int until = Math.min(horizon(), wish.from + (world.oneIn(3) ? 300 : 4 * 1440));
        int count = 1 + world.random.nextInt(4);
        Instant from = book.time.instant(wish.from).plusSeconds(world.oneIn(4) ? 1 : 0);
        TimeSearch asked = new TimeSearch(whom,
                new Need(wish.to - wish.from, wish.patient, where, wish.type), from, book.time.instant(until), count);
        List<Found> expected = expected(wish, asked, until);
        List<FreeSlot> found = world.clinic.freeTime.first(asked).slots();
        assertThat(lines(found)).as("first " + asked).isEqualTo(naiveLines(expected));
        if (!expected.isEmpty() && wish.patient != null && wish.to - wish.from >= 5) {
            bookOne(wish, where, world.any(expected));
        }
    }

    private void bookOne(NaiveVisit wish, Where where, Found offer) {
        NaiveVisit visit = wish.at(offer.from());
        visit.doctor = offer.doctor();
        visit.room = room(where, offer.doctor());
        assertThat(book.refusals(visit, true, false)).as("offered " + visit).isEmpty();
        visits.book(visit, null);
    }

    private List<Found> expected(NaiveVisit wish, TimeSearch asked, int until) {
        List<Found> all = new ArrayList<>();
        int from = book.time.minute(asked.from().plusSeconds(59));
        for (Doctor doctor : world.doctors) {
            if (isMeant(asked.whom(), doctor)) {
                NaiveVisit one = wish.copy();
                one.doctor = doctor.id();
                one.room = room(asked.need().where(), doctor.id());
                all.addAll(new NaiveSearch(book, one).first(doctor.name(), from, until, STEP, asked.count()));
            }
        }
        return NaiveSearch.inOrder(all, asked.count());
    }

    private boolean isMeant(Whom whom, Doctor doctor) {
        return switch (whom) {
            case Whom.One(UUID id) -> id.equals(doctor.id());
            case Whom.Speciality(String name) -> name.equalsIgnoreCase(doctor.specialization());
            case Whom.Anyone anyone -> true;
            case Whom.ColleagueOf(UUID id) -> !id.equals(doctor.id()) && isOfTheSpecialityOf(id, doctor);
        };
    }

    private boolean isOfTheSpecialityOf(UUID id, Doctor doctor) {
        String speciality = world.doctors.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow()
                .specialization();
        return speciality == null || speciality.equalsIgnoreCase(doctor.specialization());
    }

    private Whom whom() {
        return switch (world.random.nextInt(4)) {
            case 3 -> new Whom.ColleagueOf(world.any(world.doctors).id());
            case 0 -> new Whom.One(world.any(world.doctors).id());
            case 1 -> new Whom.Speciality("SURGERY");
            default -> new Whom.Anyone();
        };
    }

    private Where where(UUID room) {
        return world.oneIn(3) ? new Where.DoctorsRoom() : Where.of(room);
    }

    private UUID room(Where where, UUID doctor) {
        return switch (where) {
            case Where.NoRoom none -> null;
            case Where.In(UUID id) -> id;
            case Where.DoctorsRoom own -> world.doctors.stream().filter(one -> one.id().equals(doctor)).findFirst()
                    .orElseThrow().roomId();
        };
    }

    /** The free times of a window, cut one after another; the naive book knows no days beyond its own. */
    void slots() {
        NaiveVisit wish = visits.wish();
        int until = Math.min(horizon(), wish.from + 30 + world.random.nextInt(3 * 1440));
        if (until <= wish.from) {
            return;
        }
        int length = wish.to - wish.from;
        boolean shortRests = world.oneIn(2);
        List<Found> expected = new NaiveSearch(book, wish).slots(wish.from, until, shortRests);
        Need need = new Need(length, wish.patient, Where.of(wish.room), wish.type);
        assertThat(lines(world.clinic.freeTime.slots(wish.doctor, visits.slot(wish.from, until), need, shortRests)))
                .as("slots until " + until + " of " + wish).isEqualTo(naiveLines(expected));
    }

    private List<String> lines(List<FreeSlot> slots) {
        return slots.stream().map(found -> found.doctorId() + " " + book.time.minute(found.slot().start()) + "-"
                + book.time.minute(found.slot().end())).toList();
    }

    private static List<String> naiveLines(List<Found> found) {
        return found.stream().map(one -> one.doctor() + " " + one.from() + "-" + one.to()).toList();
    }

    /** Who is stranded, and who has to be called. */
    void disorder() {
        StrandedVisits.Disorder disorder = world.clinic.stranded.disorder();
        assertThat(disorder.stranded()).as("stranded").extracting(one -> one.visit().id())
                .containsExactlyElementsOf(world.duty.disorder());
        disorder.stranded().forEach(one -> assertThat(OracleWorld.said(new Outcome.Refused(one.why(),
                Optional.empty()))).isEqualTo(
                        NaiveBook.said(book.hoursRefusals(book.find(one.visit().id()).orElseThrow()))));
        assertThat(disorder.calls()).as("calls")
                .extracting(call -> NaiveVisit.end(call.visit().id()) + " was "
                        + book.time.minute(call.was().start()) + (call.done() ? " done" : ""))
                .containsExactlyInAnyOrderElementsOf(world.duty.shown().stream().map(Object::toString).toList());
    }

    /** Every visit of the weeks that are played. */
    void everything() {
        Slot weeks = visits.slot(0, book.time.size());
        List<Visit> all = world.clinic.appointments.touching(weeks, world.doctors.stream().map(Doctor::id).toList());
        assertThat(all).hasSize((int) book.visits.stream().filter(NaiveVisit::holdsTime).count());
        all.forEach(world::assertSame);
    }
}
