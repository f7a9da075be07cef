package clinicdesk.booking;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import clinicdesk.base.ClinicClock;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.Room;
import clinicdesk.mail.Channel;
import clinicdesk.mail.LetterFacts;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.Message;
import clinicdesk.mail.Message.Identity;
import clinicdesk.mail.Message.Recipient;
import clinicdesk.mail.Outbox;
import clinicdesk.mail.Posted;
import clinicdesk.mail.StillHolds.Standing;
import clinicdesk.mail.Withdrawn;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The letters that a booking causes. They are written in the transaction of the booking. */
public final class BookingLetters {

    private final Outbox outbox;
    private final Directory directory;
    private final AppointmentStore appointments;
    private final ClinicSettings settings;
    private final ClinicClock clock;

    public BookingLetters(Outbox outbox, Directory directory, AppointmentStore appointments, ClinicSettings settings,
            ClinicClock clock) {
        this.outbox = outbox;
        this.directory = directory;
        this.appointments = appointments;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells the patient that the visit has been made. */
    Told booked(Appointment visit, Telling telling) {
        return tell(LetterKind.CONFIRMATION, visit, visit.placement().patientId(), telling);
    }

    /** Letters about these two visits to one address leave as one mail, where they have not left. */
    void together(UUID visit, UUID beside) {
        outbox.join(beside, visit);
    }

    /** Tells the patient of the change; where the patient is another one now, both. */
    Told moved(Appointment visit, Placement from, Telling telling) {
        UUID patient = visit.placement().patientId();
        if (!from.patientId().equals(patient)) {
            tell(LetterKind.CANCELLATION, visit, from.patientId(), telling);
            return tell(LetterKind.CONFIRMATION, visit, patient, telling);
        }
        return tell(LetterKind.CHANGE, visit, patient, telling);
    }

    Told cancelled(Appointment visit, Telling telling) {
        return tell(LetterKind.CANCELLATION, visit, visit.placement().patientId(), telling);
    }

    private Told tell(LetterKind kind, Appointment visit, UUID patientId, Telling telling) {
        if (telling == Telling.NO_LETTER || !visit.slot().end().isAfter(clock.now())) {
            return new Told.NotWanted();
        }
        Patient patient = directory.survivor(patientId).orElseThrow();
        String address = patient.email();
        if (address == null) {
            return new Told.NoAddress();
        }
        Optional<Series> series = Optional.ofNullable(visit.seriesId()).flatMap(appointments::series);
        series.ifPresent(appointments::countChange);
        if (series.isPresent() && outbox.isWaiting(uid(series.get().id()), address)) {
            return seriesChanged(series.get(), telling);
        }
        Message.About about = new Message.About(visit.id(), says(kind, visit.placement(), patientId));
        return post(kind, about, recipient(patientId, patient, address), event(visit, identity(visit, series)));
    }

    private static Identity identity(Appointment visit, Optional<Series> series) {
        return series.map(of -> new Identity(uid(of.id()), of.sequence(), visit.recurrence()))
                .orElseGet(() -> new Identity(uid(visit.id()), visit.sequence(), null));
    }

    private static String uid(UUID id) {
        return id + "@clinic-desk";
    }

    /** Tells the patient of a series all of it as it is now, in one letter that takes the place of those before. */
    Told seriesChanged(Series series, Telling telling) {
        SeriesNow now = new SeriesNow(series);
        if (telling == Telling.NO_LETTER || now.isOver()) {
            return new Told.NotWanted();
        }
        Patient patient = directory.survivor(now.patientId()).orElseThrow();
        String address = patient.email();
        if (address == null) {
            return new Told.NoAddress();
        }
        return post(now.kind(), new Message.About(series.id(), now.says()),
                recipient(now.patientId(), patient, address), now.course());
    }

    /** @param recordId the record whose visit it is, also if another stands for it now */
    static Recipient recipient(UUID recordId, Patient patient, String address) {
        return new Recipient(patient.name().display(), address, patient.language(), recordId, Channel.MAIL);
    }

    /**
     * Writes the letters to these patients that have not left anew, as who they are now: with the name, to the
     * address and in the language of today.
     */
    void writeAnew(Collection<UUID> records) {
        for (Withdrawn letter : outbox.withdraw(records)) {
            Optional<Series> series = appointments.series(letter.aboutId());
            if (series.isPresent()) {
                seriesChanged(series.get(), Telling.LETTER);
            } else {
                appointments.find(letter.aboutId())
                        .ifPresent(visit -> tell(kind(visit, letter.recipientId()), visit, letter.recipientId(),
                                Telling.LETTER));
            }
        }
    }

    /**
     * Has a letter sent once more; who has another address by now gets it there, and who has none any more gets none.
     *
     * @return {@link Posted.NothingToTell} also for a letter that a newer one has replaced
     */
    public Posted sendAgain(UUID letterId) {
        return appointments.write(() -> {
            LetterFacts letter = outbox.letter(letterId).filter(told -> standing(told) == Standing.HOLDS).orElse(null);
            UUID record = letter == null ? null : letter.to().id();
            if (letter == null || record == null) {
                return letter == null ? new Posted.NothingToTell() : outbox.sendAgain(letterId);
            }
            Patient patient = directory.survivor(record).orElseThrow();
            String address = patient.email();
            if (address == null) {
                return new Posted.NothingToTell();
            }
            return address.equals(letter.address())
                    ? outbox.sendAgain(letterId)
                    : outbox.sendAgain(letterId, anew(letter, record, recipient(record, patient, address)));
        });
    }

    private Message anew(LetterFacts letter, UUID record, Recipient to) {
        Optional<Series> whole = appointments.series(letter.aboutId());
        if (whole.isPresent()) {
            SeriesNow now = new SeriesNow(whole.get());
            return message(letter.kind(), new Message.About(letter.aboutId(), now.says()), to, now.course());
        }
        Appointment visit = appointments.find(letter.aboutId()).orElseThrow();
        Optional<Series> series = Optional.ofNullable(visit.seriesId()).flatMap(appointments::series);
        Message.About about = new Message.About(visit.id(), says(letter.kind(), visit.placement(), record));
        return message(letter.kind(), about, to, event(visit, identity(visit, series)));
    }

    private static LetterKind kind(Appointment visit, UUID recipientId) {
        boolean takesPlace = visit.status() != AppointmentStatus.CANCELLED
                && visit.placement().patientId().equals(recipientId);
        return takesPlace ? LetterKind.CONFIRMATION : LetterKind.CANCELLATION;
    }

    Message message(LetterKind kind, Message.About about, Recipient to, Message.Matter matter) {
        return new Message(kind, about, to, matter, new Message.Clinic(settings.get(Key.CLINIC_NAME),
                settings.get(Key.CLINIC_PHONE), settings.get(Key.CLINIC_ADDRESS)));
    }

    private Told post(LetterKind kind, Message.About about, Recipient to, Message.Matter matter) {
        return switch (outbox.post(message(kind, about, to, matter))) {
            case Posted.Queued queued -> new Told.Letter(queued.due());
            case Posted.NothingToTell nothing -> new Told.NothingNew();
        };
    }

    private Message.Event event(Appointment visit, Identity identity) {
        return event(visit.placement(), identity);
    }

    Message.Event event(Placement placement, Identity identity) {
        return new Message.Event(identity, placement.slot(),
                directory.doctor(placement.doctorId()).map(Doctor::name).orElseThrow(),
                directory.room(placement.roomId()).map(Room::name).orElse(null));
    }

    /**
     * A series as a letter tells of it: the visits of its patient that take place or, if none of them is still to come,
     * those to come that would.
     */
    private final class SeriesNow {

        private final Series series;
        private final List<Appointment> visits;
        private final boolean takesPlace;
        private final boolean isPartOver;

        SeriesNow(Series series) {
            this.series = series;
            List<Appointment> own = ofOnePatient(appointments.ofSeries(series.id()));
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
                    .collect(Collectors.joining("\n"));
        }

        /** Called off stays called off, also when the first of what would have been is past before it is told. */
        boolean isStill(LetterFacts letter) {
            return takesPlace
                    ? letter.kind() != LetterKind.CANCELLATION && letter.says().equals(says())
                    : letter.kind() == LetterKind.CANCELLATION
                            && letter.says().lines().distinct().toList().equals(says().lines().distinct().toList());
        }

        Message.Course course() {
            Set<LocalDateTime> told = new HashSet<>();
            List<Message.Event> events = visits.stream().map(visit -> {
                told.add(Objects.requireNonNull(visit.recurrence()));
                return event(visit, new Identity(uid(series.id()), series.sequence(), visit.recurrence()));
            }).toList();
            Recurrence rule = series.rule(clock.zone());
            List<LocalDateTime> leftOut = rule.starts(series.begins()).stream().filter(start -> !told.contains(start))
                    .toList();
            return new Message.Course(new Identity(uid(series.id()), series.sequence(), null),
                    new Message.Rule(rule.rrule(clock.zone()), series.begins(), series.minutes()), events, leftOut,
                    isPartOver);
        }
    }

    /** What has become of what a letter tells; asked in the transaction that claims it for sending. */
    public Standing standing(LetterFacts letter) {
        Optional<Series> series = appointments.series(letter.aboutId());
        if (series.isPresent()) {
            SeriesNow now = new SeriesNow(series.get());
            return standing(now.isStill(letter), now.isOver());
        }
        return appointments.find(letter.aboutId())
                .map(visit -> standing(isStill(letter, visit), !visit.slot().end().isAfter(clock.now())))
                .orElse(Standing.OVER);
    }

    private static Standing standing(boolean so, boolean past) {
        if (!so) {
            return Standing.OVER;
        }
        return past ? Standing.TOO_LATE : Standing.HOLDS;
    }

    private static boolean isStill(LetterFacts letter, Appointment visit) {
        return letter.says().equals(saysNow(letter.kind(), visit))
                || letter.kind() == LetterKind.CANCELLATION && wasAnothersVisit(letter, visit);
    }

    private static String saysNow(LetterKind kind, Appointment visit) {
        boolean cancelled = visit.status() == AppointmentStatus.CANCELLED;
        return cancelled == (kind == LetterKind.CANCELLATION)
                ? says(kind, visit.placement(), visit.placement().patientId())
                : "";
    }

    private static boolean wasAnothersVisit(LetterFacts letter, Appointment visit) {
        return !letter.says().equals(says(LetterKind.CANCELLATION, visit.placement(), visit.placement().patientId()));
    }

    /** A fingerprint of what a letter tells this patient. */
    private static String says(LetterKind kind, Placement placement, UUID patientId) {
        return kind == LetterKind.CANCELLATION
                ? "cancelled/" + patientId
                : placement.slot().start() + "/" + placement.slot().minutes() + "/" + placement.doctorId() + "/"
                        + placement.roomId() + "/" + patientId;
    }
}
