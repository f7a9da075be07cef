package clinicdesk.ui.appointment;

import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.ui.frame.Ask;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a booking begins.
 *
 * @param doctorId null for the first doctor
 * @param slot where it was begun on the grid; null for the first free time of the doctor
 */
public record BookingStart(Kind kind, @Nullable UUID doctorId, @Nullable Slot slot, @Nullable UUID patientId) {

    public enum Kind {
        /** A visit that is to come. */
        PLANNED,
        /** Somebody who stands at the desk: it starts now. */
        WALK_IN,
        /** What has happened. */
        PAST;

        Ask ask(BookingRequest request) {
            return switch (this) {
                case PLANNED -> new Ask.Book(request);
                case WALK_IN -> new Ask.WalkIn(request);
                case PAST -> new Ask.RecordPast(request);
            };
        }
    }
}
