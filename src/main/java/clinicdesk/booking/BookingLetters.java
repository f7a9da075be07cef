package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.Room;
import clinicdesk.mail.Channel;
import clinicdesk.mail.LetterFacts;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.Message;
import clinicdesk.mail.Message.Identity;
import clinicdesk.mail.Message.Recipient;
import clinicdesk.mail.Outbox;
import clinicdesk.mail.Posted;
import clinicdesk.mail.StillHolds;
import clinicdesk.mail.StillHolds.Standing;
import clinicdesk.mail.Withdrawn;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The letters that a booking causes. They are written in the transaction of the booking. */
public final class BookingLetters {

    private final Outbox outbox;
    private final Directory directory;
    private final AppointmentStore appointments;
    private final ClinicSettings settings;
    private final ClinicClock clock;
    private final Reminding reminding;

    public BookingLetters(Outbox outbox, Directory directory, AppointmentStore appointments, ClinicSettings settings,
            ClinicClock clock) {
        this.outbox = outbox;
        this.directory = directory;
        this.appointments = appointments;
        this.settings = settings;
        this.clock = clock;
        this.reminding = new Reminding(directory, settings, clock);
    }

    Outbox outbox() {
        return outbox;
    }

    Reminding reminding() {
        return reminding;
    }

    /** Tells the patient of a visit that was made in this transaction: nobody can have been told of it before. */
    Told made(Appointment visit, Telling telling) {
        return tell(LetterKind.CONFIRMATION, visit, visit.placement().patientId(), telling, outbox::postFirst);
    }

    /** Tells the patient that the visit takes place. */
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
        return tell(kind, visit, patientId, telling, outbox::post);
    }

    private Told tell(LetterKind kind, Appointment visit, UUID patientId, Telling telling,
            Function<Message, Posted> posting) {
        if (!visit.slot().end().isAfter(clock.now())) {
            return new Told.NotWanted();
        }
        if (telling == Telling.NO_LETTER) {
            return new Told.NoLetter();
        }
        Recipient to = reach(patientId).orElse(null);
        if (to == null) {
            return new Told.NoAddress();
        }
        Optional<Series> series = Optional.ofNullable(visit.seriesId()).flatMap(appointments::series);
        series.ifPresent(appointments::countChange);
        if (series.isPresent() && outbox.isWaiting(uid(series.get().id()), to.address())) {
            return seriesChanged(series.get(), telling);
        }
        Message.About about = new Message.About(visit.id(), says(kind, visit.placement(), patientId));
        return told(posting.apply(message(kind, about, to, event(visit, identity(visit, series)))), to);
    }

    private static Identity identity(Appointment visit, Optional<Series> series) {
        return series.map(of -> new Identity(uid(of.id()), of.sequence(), visit.recurrence()))
                .orElseGet(() -> new Identity(uid(visit.id()), visit.sequence(), null));
    }

    static String uid(UUID id) {
        return id + "@clinic-desk";
    }

    /** Tells the patient of a series all of it as it is now, in one letter that takes the place of those before. */
    Told seriesChanged(Series series, Telling telling) {
        SeriesNow now = now(series);
        if (now.isOver()) {
            return new Told.NotWanted();
        }
        if (telling == Telling.NO_LETTER) {
            return new Told.NoLetter();
        }
        return reach(now.patientId())
                .map(to -> told(outbox.post(message(now.kind(), new Message.About(series.id(), now.says()), to,
                        now.course(this::event))), to))
                .orElseGet(Told.NoAddress::new);
    }

    /** Who is to be reminded of this visit; empty for whoever wants no reminders or cannot be reached. */
    Optional<Recipient> reminded(Appointment visit) {
        UUID record = visit.placement().patientId();
        return directory.survivor(record).filter(Patient::remindersWanted).flatMap(patient -> reach(record));
    }

    /** What letters on this visit are about: itself, and all of its series. */
    static List<UUID> about(Appointment visit) {
        return Stream.of(visit.id(), visit.seriesId()).filter(Objects::nonNull).toList();
    }

    Message reminder(Appointment visit, Recipient to) {
        Optional<Series> series = Optional.ofNullable(visit.seriesId()).flatMap(appointments::series);
        Message.About about = new Message.About(visit.id(),
                says(LetterKind.REMINDER, visit.placement(), visit.placement().patientId()));
        return message(LetterKind.REMINDER, about, to, event(visit, identity(visit, series)));
    }

    /**
     * Whom a letter goes to, and by which way: by mail or, without an address, as a message to the phone, where the clinic
     * sends such.
     *
     * @param recordId the record whose visit it is, also if another stands for it now
     */
    Optional<Recipient> reach(UUID recordId) {
        Patient patient = directory.survivor(recordId).orElseThrow();
        Channel way = patient.email() == null ? Channel.MESSAGE : Channel.MAIL;
        return addressOf(patient).map(address -> new Recipient(patient.name().display(), address, patient.language(),
                recordId, way));
    }

    /** Where letters reach this patient: a mail address, or a phone number as E.164; empty where none would. */
    public Optional<String> addressOf(Patient patient) {
        return address(patient.email(), Optional.ofNullable(patient.phoneNumber()));
    }

    /** Where they would reach a patient of whom this is known. */
    public Optional<String> addressOf(PatientDetails details) {
        return address(details.email(), directory.phoneNumber(details));
    }

    private Optional<String> address(@Nullable String mail, Optional<String> phone) {
        return Optional.ofNullable(mail).or(() -> phone.filter(number -> number.startsWith("+")
                && settings.isOn(Key.MESSAGES_ENABLED) && !settings.get(Key.MESSAGES_URL).isEmpty()));
    }

    /**
     * Writes the letters to these patients that have not left anew, as who they are now: with the name, to the
     * address and in the language of today.
     */
    void writeAnew(Collection<UUID> records) {
        for (Withdrawn letter : outbox.withdraw(records)) {
            writeAnew(letter);
            outbox.standAs(letter);
        }
    }

    private void writeAnew(Withdrawn letter) {
        if (letter.kind() == LetterKind.REMINDER) {
            remindAnew(letter);
        } else if (letter.kind() == LetterKind.OFFER) {
            offer(letter.aboutId(), Offered.read(letter.says()));
        } else if (letter.kind().isOfAnAct()) {
            Optional<Series> series = appointments.series(letter.aboutId());
            if (series.isPresent()) {
                seriesChanged(series.get(), Telling.LETTER);
            } else {
                appointments.find(letter.aboutId()).ifPresent(visit -> tell(kind(visit, letter.recipientId()), visit,
                        letter.recipientId(), Telling.LETTER));
            }
        }
    }

    /** Offers a free time, which is told for what it is offered ({@code aboutId}) once. */
    Posted offer(UUID aboutId, Offered offered) {
        Placement place = offered.place();
        Identity identity = new Identity(aboutId + "/" + place.slot().start() + "@clinic-desk", 0, null);
        Message.About about = new Message.About(aboutId, offered.says());
        return reach(place.patientId())
                .map(to -> outbox.post(message(LetterKind.OFFER, about, to, event(place, identity))))
                .orElseGet(Posted.NothingToTell::new);
    }

    /** On the same occasion, if that is still one. */
    private void remindAnew(Withdrawn letter) {
        appointments.find(letter.aboutId())
                .filter(visit -> visit.placement().patientId().equals(letter.recipientId()))
                .filter(visit -> visit.status() == AppointmentStatus.SCHEDULED
                        && Reminding.isOn(letter.occasion(), visit.slot().start()))
                .ifPresent(visit -> reminded(visit)
                        .ifPresent(to -> outbox.postOnce(reminder(visit, to), letter.occasion(), false)));
    }

    /**
     * Has a letter sent once more; who has another address by now gets it there, and who has none any more gets none.
     *
     * @return {@link Posted.NothingToTell} also for a letter that a newer one has replaced
     */
    public Posted sendAgain(UUID letterId) {
        return appointments.write(() -> {
            LetterFacts letter = outbox.letter(letterId).filter(this::mayBeSentAgain).orElse(null);
            UUID record = letter == null ? null : letter.to().id();
            if (letter == null || record == null) {
                return letter == null ? new Posted.NothingToTell() : outbox.sendAgain(letterId);
            }
            return reach(record).map(to -> to.address().equals(letter.address())
                    ? outbox.sendAgain(letterId)
                    : outbox.sendAgain(letterId, anew(letter, record, to))).orElseGet(Posted.NothingToTell::new);
        });
    }

    /** A reminder that a person asks for is of use until its visit begins, wherever the patient is to be reached now. */
    private boolean mayBeSentAgain(LetterFacts letter) {
        return letter.kind() == LetterKind.REMINDER
                ? appointments.find(letter.aboutId()).filter(visit -> isToRemind(letter, visit))
                        .filter(visit -> visit.slot().start().isAfter(clock.now())).flatMap(this::reminded).isPresent()
                : standing(letter) == Standing.HOLDS;
    }

    private Message anew(LetterFacts letter, UUID record, Recipient to) {
        Optional<Series> whole = appointments.series(letter.aboutId());
        if (whole.isPresent()) {
            SeriesNow now = now(whole.get());
            return message(letter.kind(), new Message.About(letter.aboutId(), now.says()), to, now.course(this::event));
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

    private Message message(LetterKind kind, Message.About about, Recipient to, Message.Matter matter) {
        return new Message(kind, about, to, matter, new Message.Clinic(settings.get(Key.CLINIC_NAME),
                settings.get(Key.CLINIC_PHONE), settings.get(Key.CLINIC_ADDRESS)));
    }

    private static Told told(Posted posted, Recipient to) {
        return switch (posted) {
            case Posted.Queued queued -> new Told.Letter(queued.due(), to.channel(), to.address());
            case Posted.NothingToTell nothing -> new Told.NothingNew();
        };
    }

    private SeriesNow now(Series series) {
        return new SeriesNow(series, appointments.ofSeries(series.id()), clock);
    }

    private Message.Event event(Appointment visit, Identity identity) {
        return event(visit.placement(), identity);
    }

    private Message.Event event(Placement placement, Identity identity) {
        return new Message.Event(identity, placement.slot(),
                directory.doctor(placement.doctorId()).map(Doctor::name).orElseThrow(),
                directory.room(placement.roomId()).map(Room::name).orElse(null));
    }

    /** What the outbox asks in the transaction that claims a letter about visits for sending. */
    public StillHolds check() {
        return new StillHolds() {
            @Override
            public Standing of(LetterFacts letter) {
                return standing(letter);
            }

            @Override
            public void gaveWay(LetterFacts letter) {
                tellSeriesAnew(letter);
            }
        };
    }

    /**
     * One visit that changes without a letter of its own, or while the series' is on its way, does not keep the patient
     * from hearing of the others.
     */
    private void tellSeriesAnew(LetterFacts letter) {
        appointments.series(letter.aboutId())
                .filter(series -> letter.kind().isOfAnAct() && now(series).patientId().equals(letter.to().id()))
                .filter(series -> now(series).kind().takesPlace())
                .ifPresent(series -> {
                    appointments.countChange(series);
                    seriesChanged(series, Telling.LETTER);
                });
    }

    /** What has become of what a letter tells. */
    Standing standing(LetterFacts letter) {
        Optional<Series> series = appointments.series(letter.aboutId());
        if (series.isPresent()) {
            SeriesNow now = now(series.get());
            return standing(now.isStill(letter), now.isOver());
        }
        return appointments.find(letter.aboutId()).map(visit -> standing(letter, visit)).orElse(Standing.OVER);
    }

    private Standing standing(LetterFacts letter, Appointment visit) {
        if (letter.kind() != LetterKind.REMINDER) {
            return standing(isStill(letter, visit), !visit.slot().end().isAfter(clock.now()));
        }
        boolean goesThere = reminded(visit).filter(to -> to.address().equals(letter.address())).isPresent();
        return standing(isToRemind(letter, visit) && goesThere,
                !reminding.isOfUse(visit.slot().start(), letter.occasion()));
    }

    /** Whoever has come, or will not, needs no reminder. */
    private static boolean isToRemind(LetterFacts letter, Appointment visit) {
        return isStill(letter, visit) && visit.status() == AppointmentStatus.SCHEDULED;
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
    static String says(LetterKind kind, Placement placement, UUID patientId) {
        return kind == LetterKind.CANCELLATION
                ? "cancelled/" + patientId
                : placement.slot().start() + "/" + placement.slot().minutes() + "/" + placement.doctorId() + "/"
                        + placement.roomId() + "/" + patientId;
    }
}
