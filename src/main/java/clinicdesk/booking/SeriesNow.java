package clinicdesk.booking;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import clinicdesk.base.ClinicClock;
import clinicdesk.mail.LetterFacts;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.Message;
import clinicdesk.mail.Message.Identity;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A series as a letter tells of it: the visits of its patient that take place or, if none of them is still to come,
 * those to come that would.
 */
final class SeriesNow {

    private final Series series;
    private final ClinicClock clock;
    private final List<Appointment> visits;
    private final boolean takesPlace;
    private final boolean isPartOver;

    /** @param all its visits, by start; cancelled ones too */
    SeriesNow(Series series, List<Appointment> all, ClinicClock clock) {
        this.series = series;
        this.clock = clock;
        List<Appointment> own = ofOnePatient(all);
        List<Appointment> held = own.stream().filter(visit -> visit.status().holdsTime()).toList();
        List<Appointment> calledOff = own.stream().filter(visit -> !visit.status().holdsTime())
                .filter(this::isToCome).toList();
        this.takesPlace = held.stream().anyMatch(visit -> !visit.status().isOver() && isToCome(visit))
                || calledOff.isEmpty() && !held.isEmpty();
        this.isPartOver = !held.isEmpty();
        this.visits = takesPlace ? held : calledOff.isEmpty() ? own : calledOff;
    }

    private boolean isToCome(Appointment visit) {
        return visit.slot().end().isAfter(clock.now());
    }

    /** Where a visit was given to somebody else, the series stays with whom most of it belongs to. */
    private static List<Appointment> ofOnePatient(List<Appointment> all) {
        return all.stream()
                .collect(groupingBy(visit -> visit.placement().patientId(), LinkedHashMap::new, toList()))
                .values().stream().max(comparingInt(List::size)).orElseThrow();
    }

    UUID patientId() {
        return visits.getFirst().placement().patientId();
    }

    LetterKind kind() {
        return takesPlace ? LetterKind.CONFIRMATION : LetterKind.CANCELLATION;
    }

    boolean isOver() {
        return visits.stream().noneMatch(this::isToCome);
    }

    String says() {
        return visits.stream().map(visit -> BookingLetters.says(kind(), visit.placement(), patientId()))
                .collect(joining("\n"));
    }

    /** Called off stays called off, also when the first of what would have been is past before it is told. */
    boolean isStill(LetterFacts letter) {
        return takesPlace
                ? letter.kind() != LetterKind.CANCELLATION && letter.says().equals(says())
                : letter.kind() == LetterKind.CANCELLATION
                        && letter.says().lines().distinct().toList().equals(says().lines().distinct().toList());
    }

    /** @param event tells of a visit under an identity */
    Message.Course course(BiFunction<Appointment, Identity, Message.Event> event) {
        Set<LocalDateTime> told = new HashSet<>();
        List<Message.Event> events = visits.stream().map(visit -> {
            told.add(Objects.requireNonNull(visit.recurrence()));
            return event.apply(visit,
                    new Identity(BookingLetters.uid(series.id()), series.sequence(), visit.recurrence()));
        }).toList();
        Recurrence rule = series.rule(clock.zone());
        List<LocalDateTime> leftOut = rule.starts(series.begins()).stream().filter(start -> !told.contains(start))
                .toList();
        return new Message.Course(new Identity(BookingLetters.uid(series.id()), series.sequence(), null),
                new Message.Rule(rule.rrule(clock.zone()), series.begins(), series.minutes()), events, leftOut,
                isPartOver);
    }
}
