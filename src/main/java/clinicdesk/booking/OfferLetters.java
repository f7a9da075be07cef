package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.mail.LetterFacts;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.Message;
import clinicdesk.mail.Message.Identity;
import clinicdesk.mail.Outbox;
import clinicdesk.mail.Posted;
import clinicdesk.mail.StillHolds.Standing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters that offer a free time to a patient. It is not kept for them: whoever answers first has it. */
public final class OfferLetters {

    private final Outbox outbox;
    private final BookingLetters letters;
    private final BookingService booking;
    private final ClinicClock clock;

    public OfferLetters(Outbox outbox, BookingLetters letters, BookingService booking, ClinicClock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.booking = booking;
        this.clock = clock;
    }

    /**
     * Writes the letter, within the caller's write.
     *
     * @param aboutId for what it is offered: each time is offered once for that
     * @param visitTypeId of the visit that the patient wants, or null
     * @return {@link Posted.NothingToTell} also where no letter reaches the patient
     */
    public Posted offer(UUID aboutId, Placement place, @Nullable UUID visitTypeId) {
        Identity identity = new Identity(aboutId + "/" + place.slot().start() + "@clinic-desk", 0, null);
        Message.About about = new Message.About(aboutId, new Offered(place, visitTypeId).says());
        return letters.reach(place.patientId())
                .map(to -> outbox.post(letters.message(LetterKind.OFFER, about, to, letters.event(place, identity))))
                .orElseGet(Posted.NothingToTell::new);
    }

    /** Whether a letter would reach this patient. */
    public boolean reaches(UUID patientId) {
        return letters.reach(patientId).isPresent();
    }

    /** Whether the time is still to be had; asked in the transaction that claims the letter for sending. */
    public Standing standing(LetterFacts letter) {
        Offered offered = Offered.read(letter.says());
        if (!offered.place().slot().start().isAfter(clock.now())) {
            return Standing.TOO_LATE;
        }
        BookingRequest request = new BookingRequest(offered.place(), offered.visitTypeId(), null, Telling.NO_LETTER);
        return booking.wouldBook(request).filter(fit -> fit.fits() && !fit.extraPlace()).isPresent()
                ? Standing.HOLDS
                : Standing.OVER;
    }

    /** What a letter offers, and how it is kept with the letter. */
    private record Offered(Placement place, @Nullable UUID visitTypeId) {

        private static final String NONE = "-";

        String says() {
            Slot slot = place.slot();
            return String.join("/", slot.start().toString(), slot.end().toString(), place.doctorId().toString(),
                    place.patientId().toString(), id(place.roomId()), id(visitTypeId));
        }

        private static String id(@Nullable UUID id) {
            return id == null ? NONE : id.toString();
        }

        static Offered read(String says) {
            String[] parts = says.split("/", -1);
            Slot slot = new Slot(Instant.parse(parts[0]), Instant.parse(parts[1]));
            return new Offered(new Placement(UUID.fromString(parts[2]), UUID.fromString(parts[3]), id(parts[4]), slot),
                    id(parts[5]));
        }

        private static @Nullable UUID id(String said) {
            return said.equals(NONE) ? null : UUID.fromString(said);
        }
    }
}
