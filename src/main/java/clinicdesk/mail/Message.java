package clinicdesk.mail;

import clinicdesk.base.Slot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient is to be told. It holds what may stand in a letter and nothing else: no reason for the visit, no
 * speciality, no birth date.
 *
 * @param matter one visit, or a whole series of them
 */
public record Message(LetterKind kind, About about, Recipient to, Matter matter, Clinic clinic) {

    Message as(LetterKind other) {
        return new Message(other, about, to, matter, clinic);
    }

    /**
     * What the letter is about.
     *
     * @param id the thing, for its owner's screens: the visit, or the whole series
     * @param says a fingerprint of what the letter tells (time, length, doctor): two letters with the same one
     *            need not both be sent. That of a series is made of those of its visits, one a line, so that what
     *            it has told of one visit is not told again.
     */
    public record About(UUID id, String says) {}

    /**
     * Who gets the letter.
     *
     * @param address of the channel
     * @param language a language tag such as {@code de}; null for the clinic's own
     * @param id who that is to its owner, whatever the address: who has heard of a visit under one address is told at
     *            another that it is called off; null where nobody knows
     */
    public record Recipient(String name, String address, @Nullable String language, @Nullable UUID id,
            Channel channel) {

        /** Somebody of whom no more than a mail address is known. */
        public Recipient(String name, String address, @Nullable String language) {
            this(name, address, language, null, Channel.MAIL);
        }
    }

    /** What goes into the recipient's calendar. */
    public sealed interface Matter {

        Identity identity();

        /** By start, never empty. */
        List<Event> visits();

        /** The visit whose doctor and room stand for all. */
        Event usual();
    }

    /**
     * By what a calendar knows a thing again (RFC 5545, 3.8.4.4 and 3.8.4.7).
     *
     * @param uid the same for all letters of this visit, and for all of this series and each of its visits
     * @param sequence counted up by each change; a series and its visits had better share one count, since
     *            calendars take a lower one for old news
     * @param recurrence which visit of a series: its first start by the rule, on the clinic's clock, however it
     *            was moved since; null for a visit of its own and for a whole series
     */
    public record Identity(String uid, int sequence, @Nullable LocalDateTime recurrence) {}

    /**
     * One visit.
     *
     * @param with the doctor's name
     * @param room where in the clinic
     */
    public record Event(Identity identity, Slot slot, String with, @Nullable String room) implements Matter {

        /** A visit that belongs to no series. */
        public Event(String uid, int sequence, Slot slot, String with, @Nullable String room) {
            this(new Identity(uid, sequence, null), slot, with, room);
        }

        @Override
        public List<Event> visits() {
            return List.of(this);
        }

        @Override
        public Event usual() {
            return this;
        }

        boolean isHeldLike(Event other) {
            return withAndWhere().equals(other.withAndWhere());
        }

        private List<@Nullable String> withAndWhere() {
            return Arrays.asList(with, room);
        }
    }

    /**
     * A whole series.
     *
     * @param visits those that take place or, where the series is called off, those that would have; each with its
     *            recurrence
     * @param leftOut starts by the rule at which nothing takes place
     * @param isPartOver whether others have taken place that stay in the recipient's calendar when these are called off
     */
    public record Course(Identity identity, Rule rule, List<Event> visits, List<LocalDateTime> leftOut,
            boolean isPartOver) implements Matter {

        /** @throws IllegalArgumentException if there is no visit, or one that is not of this series or left out */
        public Course {
            if (identity.recurrence() != null || visits.isEmpty()) {
                throw new IllegalArgumentException("a series has visits and is none itself");
            }
            for (Event visit : visits) {
                LocalDateTime recurrence = visit.identity().recurrence();
                if (recurrence == null || leftOut.contains(recurrence)
                        || !identity.uid().equals(visit.identity().uid())) {
                    throw new IllegalArgumentException("a visit of another series, or one that is left out");
                }
            }
            visits = visits.stream().sorted(Comparator.comparing(Event::slot)).toList();
            leftOut = leftOut.stream().sorted().toList();
        }

        /** The first of those with the doctor and room that most have. */
        @Override
        public Event usual() {
            Map<List<@Nullable String>, List<Event>> alike = new LinkedHashMap<>();
            visits.forEach(visit -> alike.computeIfAbsent(visit.withAndWhere(), place -> new ArrayList<>()).add(visit));
            return Collections.max(alike.values(), Comparator.comparingInt(List::size)).getFirst();
        }
    }

    /**
     * When the visits of a series would be if none had been moved.
     *
     * @param rrule an RFC 5545 rule without its name, as {@code FREQ=WEEKLY;COUNT=10}
     * @param first its first start on the clinic's clock
     * @param minutes the elapsed length of each visit
     */
    public record Rule(String rrule, LocalDateTime first, int minutes) {}

    /** Who writes. Address and phone may be empty. */
    public record Clinic(String name, String phone, String address) {}
}
