package clinicdesk.ui.appointment;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.Draft;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.VisitType;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.frame.ClinicBook;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a form begins with; slow. */
final class BookingOpening {

    private static final int USUAL_MINUTES = 30;

    /** @param hold how long a letter waits before it leaves */
    record Filled(WithFields.Offer offer, Chosen chosen, Optional<Patient> patient, String typed, Duration hold) {}

    /** @param slot empty where none is free */
    record Chosen(@Nullable UUID doctorId, @Nullable UUID typeId, Optional<Slot> slot, int minutes, String reason) {}

    private final ClinicBook book;
    private final ClinicClock clock;

    BookingOpening(ClinicBook book, ClinicClock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** @param lastType the type of the last visit that was booked here, or null */
    Filled read(BookingStart start, @Nullable UUID lastType) {
        var offer = WithFields.Offer.read(book.directory());
        Slot asked = start.slot();
        VisitType type = type(offer, lastType, asked).orElse(null);
        int minutes = asked != null ? (int) asked.minutes() : type == null ? USUAL_MINUTES : type.minutes();
        Doctor doctor = offer.doctorOrFirst(start.doctorId()).orElse(null);
        UUID typeId = type == null ? null : type.id();
        Optional<Slot> slot = asked != null
                ? Optional.of(asked)
                : doctor == null || start.kind() != Kind.PLANNED
                        ? Optional.of(Slot.of(clock.thisMinute(), minutes))
                        : book.booking().firstFree(doctor.id(), doctor.roomId(), Slot.of(clock.thisMinute(), minutes),
                                typeId);
        return new Filled(offer, new Chosen(doctor == null ? null : doctor.id(), typeId, slot, minutes, ""),
                patient(start.patientId()), "", book.papers().outbox().holdTime());
    }

    /** The last one used if it is as long as what was dragged, else the first that is. */
    private static Optional<VisitType> type(WithFields.Offer offer, @Nullable UUID lastType, @Nullable Slot asked) {
        int minutes = asked == null ? USUAL_MINUTES : (int) asked.minutes();
        return offer.type(lastType).filter(last -> asked == null || last.minutes() == minutes)
                .or(() -> offer.typeOf(minutes)).or(() -> offer.typeOf(USUAL_MINUTES))
                .or(() -> offer.types().stream().findFirst());
    }

    Filled read(Draft draft) {
        var offer = WithFields.Offer.read(book.directory());
        UUID typeId = draft.wanted().visitTypeId();
        Integer wanted = draft.wanted().minutes();
        int minutes = wanted == null ? USUAL_MINUTES : wanted;
        Instant start = draft.wanted().start();
        String reason = draft.wanted().reason();
        var chosen = new Chosen(offer.doctorOrFirst(draft.doctorId()).map(Doctor::id).orElse(null), typeId,
                Optional.ofNullable(start).map(from -> Slot.of(from, minutes)), minutes, reason == null ? "" : reason);
        return new Filled(offer, chosen, patient(draft.patientId()), draft.typed(),
                book.papers().outbox().holdTime());
    }

    private Optional<Patient> patient(@Nullable UUID id) {
        return id == null ? Optional.empty() : book.directory().patient(id);
    }
}
