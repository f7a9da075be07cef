package clinicdesk.booking;

import static java.util.stream.Collectors.toSet;

import clinicdesk.base.Slot;
import clinicdesk.directory.Room;
import clinicdesk.directory.VisitType;
import clinicdesk.hours.DoctorDay;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The rules of a booking, one method each, in one list. Booking, moving, the next free time and what the window
 * says beforehand all ask this list, so nothing is offered that would then be refused.
 */
final class BookingRules {

    /** A visit of less is a slip of the hand: it is no refusal but bad input. */
    static final Duration SHORTEST = Duration.ofMinutes(VisitType.SHORTEST);
    static final Duration LONGEST = Duration.ofMinutes(VisitType.LONGEST);

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
        return when(wish.terms().startIsAsked() && wish.slot().start().isBefore(facts.clock().thisMinute()),
                new Refusal.InThePast());
    }

    private static Stream<Refusal> doctorActive(Wish wish, BookingFacts facts) {
        return when(!facts.doctor().active(), new Refusal.DoctorInactive(facts.doctor().name()));
    }

    private static Stream<Refusal> clinicOpen(Wish wish, BookingFacts facts) {
        DoctorDay day = facts.day();
        return day.holiday() == null ? Stream.empty() : Stream.of(new Refusal.Holiday(day.date(), day.holiday()));
    }

    /** What the doctor needs before and after a visit lies inside the hours too. */
    private static Stream<Refusal> insideHours(Wish wish, BookingFacts facts) {
        DoctorDay day = facts.day();
        if (wish.slot().end().isAfter(facts.clock().day(day.date()).end())) {
            return Stream.of(new Refusal.SpansDays());
        }
        boolean inside = day.working().stream().anyMatch(open -> open.encloses(held(wish, facts)));
        return when(day.holiday() == null && !inside,
                new Refusal.OutsideHours(facts.doctor().name(), day.date(), day.working()));
    }

    private static Stream<Refusal> notOnLeave(Wish wish, BookingFacts facts) {
        return facts.day().leave().stream().filter(absence -> absence.slot().overlaps(held(wish, facts)))
                .map(absence -> new Refusal.OnLeave(facts.doctor().name(), absence.leave(), absence.slot()));
    }

    private static Stream<Refusal> doctorFree(Wish wish, BookingFacts facts) {
        return hasExtraPlace(wish, facts) ? Stream.empty() : keepingDoctor(wish, facts).map(Refusal.DoctorBusy::new);
    }

    private static Stream<Busy> keepingDoctor(Wish wish, BookingFacts facts) {
        Slot held = held(wish, facts);
        return facts.occupied().doctor().stream().filter(busy -> busy.held().overlaps(held));
    }

    private static Stream<Refusal> patientFree(Wish wish, BookingFacts facts) {
        return facts.occupied().patient().stream().filter(busy -> busy.slot().overlaps(wish.slot()))
                .map(Refusal.PatientBusy::new);
    }

    /** In an extra place two patients of one doctor share the room. */
    private static Stream<Refusal> roomFree(Wish wish, BookingFacts facts) {
        Room room = facts.parties().room();
        if (room == null) {
            return Stream.empty();
        }
        Set<UUID> shared = hasExtraPlace(wish, facts)
                ? keepingDoctor(wish, facts).map(Busy::appointmentId).collect(toSet())
                : Set.of();
        return facts.occupied().room().stream().filter(busy -> busy.slot().overlaps(wish.slot()))
                .filter(busy -> !shared.contains(busy.appointmentId()))
                .map(busy -> new Refusal.RoomBusy(room.name(), busy));
    }

    /** Of the extra places of an hour on the clock, those are taken in which a visit begins that lies over another. */
    private static boolean hasExtraPlace(Wish wish, BookingFacts facts) {
        int places = facts.doctor().extraPlaces();
        if (places == 0 || !wish.terms().mayTakeExtraPlace()) {
            return false;
        }
        OffsetDateTime hour = hour(wish.slot(), facts);
        return facts.occupied().doctor().stream().filter(Busy::inExtraPlace)
                .filter(busy -> hour(busy.slot(), facts).equals(hour)).filter(busy -> liesOverAnother(busy, facts))
                .count() < places;
    }

    /** The one beside which it was put may have gone. */
    private static boolean liesOverAnother(Busy busy, BookingFacts facts) {
        return facts.occupied().doctor().stream().anyMatch(
                other -> !other.appointmentId().equals(busy.appointmentId()) && other.held().overlaps(busy.held()));
    }

    /** An hour that the clock shows twice is two. */
    private static OffsetDateTime hour(Slot slot, BookingFacts facts) {
        return slot.start().atZone(facts.clock().zone()).toOffsetDateTime().truncatedTo(ChronoUnit.HOURS);
    }

    private static Slot held(Wish wish, BookingFacts facts) {
        return facts.buffers().around(wish.slot());
    }

    private static Stream<Refusal> when(boolean refused, Refusal refusal) {
        return refused ? Stream.of(refusal) : Stream.empty();
    }
}
