package clinicdesk.ui.appointment;

import clinicdesk.booking.BookingRequest;
import clinicdesk.ui.appointment.BookFromRecall.RecallWords;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.appointment.BookingStart.Known;
import clinicdesk.ui.frame.Ask;
import clinicdesk.waitlist.OpenRecall;
import clinicdesk.waitlist.Recalls;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the form was opened for.
 *
 * @param known what was known then; null for a draft out of the tray
 * @param parkedAs the draft, or null
 */
record BookingTask(Kind kind, @Nullable Known known, @Nullable UUID parkedAs) {

    /** Only what is to come is repeated, looked for, put elsewhere or waited for. */
    boolean isPlanned() {
        return kind == Kind.PLANNED;
    }

    /** The same for a visit that is to come. */
    BookingTask planned() {
        return new BookingTask(Kind.PLANNED, known, parkedAs);
    }

    /** A recall is closed with the visit, as long as it is its patient's. */
    Ask ask(BookingRequest request, Recalls recalls, RecallWords words) {
        if (known != null && known.beside() != null && isPlanned()) {
            return new Ask.BookBeside(request, known.beside().id());
        }
        return recall(request).<Ask>map(recall -> new BookFromRecall(words, recalls, recall.id(), request))
                .orElseGet(() -> kind.ask(request));
    }

    /** The recall for which this visit is booked. */
    Optional<OpenRecall> recall(BookingRequest request) {
        return isPlanned()
                ? Optional.ofNullable(known)
                        .filter(begun -> request.placement().patientId().equals(begun.patientId())).map(Known::recall)
                : Optional.empty();
    }
}
