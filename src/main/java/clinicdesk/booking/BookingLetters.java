package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.Room;
import clinicdesk.mail.LetterFacts;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.Message;
import clinicdesk.mail.Outbox;
import clinicdesk.mail.Posted;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import java.util.List;
import java.util.UUID;

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

    /** Tells the patient of a series as it is now. */
    Told seriesChanged(Series series, List<Appointment> visits, Telling telling) {
        return new Told.NotWanted();
    }

    private Told tell(LetterKind kind, Appointment visit, UUID patientId, Telling telling) {
        if (telling == Telling.NO_LETTER || !visit.slot().end().isAfter(clock.now())) {
            return new Told.NotWanted();
        }
        Patient patient = directory.patient(patientId).orElseThrow();
        if (patient.email() == null) {
            return new Told.NoAddress();
        }
        return switch (outbox.post(message(kind, visit, patient, patient.email()))) {
            case Posted.Queued queued -> new Told.Letter(queued.due());
            case Posted.NothingToTell nothing -> new Told.NothingNew();
        };
    }

    private Message message(LetterKind kind, Appointment visit, Patient patient, String address) {
        Placement placement = visit.placement();
        return new Message(kind, new Message.About(visit.id(), says(kind, placement, patient.id())),
                new Message.Recipient(patient.name().display(), address, patient.language()),
                new Message.Event(visit.id() + "@clinic-desk", visit.sequence(), placement.slot(),
                        directory.doctor(placement.doctorId()).map(Doctor::name).orElseThrow(),
                        directory.room(placement.roomId()).map(Room::name).orElse(null)),
                new Message.Clinic(settings.get(Key.CLINIC_NAME), settings.get(Key.CLINIC_PHONE),
                        settings.get(Key.CLINIC_ADDRESS)));
    }

    /** Whether what a letter tells is still so; asked in the transaction that claims it for sending. */
    public boolean holds(LetterFacts letter) {
        return appointments.find(letter.aboutId()).filter(visit -> visit.slot().end().isAfter(clock.now()))
                .filter(visit -> letter.says().equals(saysNow(letter.kind(), visit))
                        || letter.kind() == LetterKind.CANCELLATION && wasAnothersVisit(letter, visit))
                .isPresent();
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
