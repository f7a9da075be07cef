package clinicdesk.booking;

import clinicdesk.base.Slot;
import clinicdesk.hours.DoctorDay;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The rules of a booking, one method each, in one list. Booking, moving, the next free time and what the window
 * says beforehand all ask this list, so nothing is offered that would then be refused.
 */
final class BookingRules {

    /** A visit of less is a slip of the hand: it is no refusal but bad input. */
    static final Duration SHORTEST = Duration.ofMinutes(5);
    static final Duration LONGEST = Duration.ofHours(12);

    private static final List<BiFunction<Wish, BookingFacts, Stream<Refusal>>> RULES = List.of( //
            BookingRules::notTooLong, //
            BookingRules::notInThePast, //
            BookingRules::doctorActive, //
            BookingRules::clinicOpen, //
            BookingRules::insideHours, //
            BookingRules::notOnLeave, //
            BookingRules::doctorFree, //
            BookingRules::patientFree, //
            BookingRules::roomFree);

    private BookingRules() {}

    /** Every refusal, empty when the wish can be granted. */
    static List<Refusal> check(Wish wish, BookingFacts facts) {
        return RULES.stream().flatMap(rule -> rule.apply(wish, facts)).toList();
    }

    private static Stream<Refusal> notTooLong(Wish wish, BookingFacts facts) {
        return when(wish.slot().minutes() > LONGEST.toMinutes(), new Refusal.TooLong((int) LONGEST.toMinutes()));
    }

    private static Stream<Refusal> notInThePast(Wish wish, BookingFacts facts) {
        return when(wish.startIsAsked() && wish.slot().start().isBefore(facts.clock().thisMinute()),
                new Refusal.InThePast());
    }

    private static Stream<Refusal> doctorActive(Wish wish, BookingFacts facts) {
        return when(!facts.doctor().active(), new Refusal.DoctorInactive(facts.doctor().name()));
    }

    private static Stream<Refusal> clinicOpen(Wish wish, BookingFacts facts) {
        DoctorDay day = day(wish, facts);
        return day.holiday() == null ? Stream.empty() : Stream.of(new Refusal.Holiday(day.date(), day.holiday()));
    }

    /** What the doctor needs before and after a visit lies inside the hours too. */
    private static Stream<Refusal> insideHours(Wish wish, BookingFacts facts) {
        DoctorDay day = day(wish, facts);
        boolean inside = day.working().stream().anyMatch(open -> open.encloses(held(wish, facts)));
        return when(day.holiday() == null && !inside,
                new Refusal.OutsideHours(facts.doctor().name(), day.date(), day.working()));
    }

    private static Stream<Refusal> notOnLeave(Wish wish, BookingFacts facts) {
        return day(wish, facts).leave().stream().filter(absence -> absence.slot().overlaps(held(wish, facts)))
                .map(absence -> new Refusal.OnLeave(facts.doctor().name(), absence.leave(), absence.slot()));
    }

    private static Stream<Refusal> doctorFree(Wish wish, BookingFacts facts) {
        return facts.occupied().doctor().stream().filter(busy -> busy.held().overlaps(held(wish, facts)))
                .map(Refusal.DoctorBusy::new);
    }

    private static Stream<Refusal> patientFree(Wish wish, BookingFacts facts) {
        return facts.occupied().patient().stream().filter(busy -> busy.slot().overlaps(wish.slot()))
                .map(Refusal.PatientBusy::new);
    }

    private static Stream<Refusal> roomFree(Wish wish, BookingFacts facts) {
        var room = facts.room();
        return room == null
                ? Stream.empty()
                : facts.occupied().room().stream().filter(busy -> busy.slot().overlaps(wish.slot()))
                        .map(busy -> new Refusal.RoomBusy(room.name(), busy));
    }

    private static DoctorDay day(Wish wish, BookingFacts facts) {
        return facts.plan().day(wish.doctorId(), facts.clock().dateOf(wish.slot().start()));
    }

    private static Slot held(Wish wish, BookingFacts facts) {
        return facts.buffers().around(wish.slot());
    }

    private static Stream<Refusal> when(boolean refused, Refusal refusal) {
        return refused ? Stream.of(refusal) : Stream.empty();
    }
}
