package clinicdesk.ui.appointment;

import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.Ask;
import clinicdesk.waitlist.OpenRecall;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a booking begins.
 *
 * @param slot where it was begun on the grid, or was found to be free; null for the first free time of the doctor
 */
public record BookingStart(Kind kind, @Nullable Slot slot, Known known) {

    public BookingStart(Kind kind, @Nullable UUID doctorId, @Nullable Slot slot, @Nullable UUID patientId) {
        this(kind, slot, new Known(doctorId, patientId, null, null));
    }

    /**
     * @param doctorId null for the first doctor
     * @param what null for the usual
     * @param recall for which the patient comes, or null
     * @param beside a relative's visit, to which this one belongs, or null
     */
    public record Known(@Nullable UUID doctorId, @Nullable UUID patientId, @Nullable What what,
            @Nullable OpenRecall recall, @Nullable Visit beside) {

        /** A visit that stands for itself. */
        public Known(@Nullable UUID doctorId, @Nullable UUID patientId, @Nullable What what,
                @Nullable OpenRecall recall) {
            this(doctorId, patientId, what, recall, null);
        }
    }

    /**
     * What kind of visit, and in which room.
     *
     * @param visitTypeId null for none
     */
    public record What(@Nullable UUID visitTypeId, Where where) {}

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
