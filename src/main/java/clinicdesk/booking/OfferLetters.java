package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.mail.LetterFacts;
import clinicdesk.mail.Posted;
import clinicdesk.mail.StillHolds.Standing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters that offer a free time to a patient. It is not kept for them: whoever answers first has it. */
public final class OfferLetters {

    private final BookingLetters letters;
    private final BookingService booking;
    private final ClinicClock clock;

    public OfferLetters(BookingLetters letters, BookingService booking, ClinicClock clock) {
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
        return letters.offer(aboutId, new Offered(place, visitTypeId));
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
}
