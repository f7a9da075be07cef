package clinicdesk.ui.outbox;

import clinicdesk.booking.LetterActs;
import clinicdesk.booking.LetterVisits;
import clinicdesk.mail.OutboxPages;
import java.util.function.BooleanSupplier;

/**
 * Where the letters come from.
 *
 * @param setUp whether letters have a way to leave
 * @param maySettings whether who sits here may give them one
 */
public record OutboxSources(OutboxPages pages, LetterActs acts, LetterVisits visits, BooleanSupplier setUp,
        BooleanSupplier maySettings) {}
