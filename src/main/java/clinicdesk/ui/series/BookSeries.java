package clinicdesk.ui.series;

import clinicdesk.base.Actor;
import clinicdesk.booking.Along;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.SeriesRequest;
import clinicdesk.booking.SeriesService;
import clinicdesk.ui.frame.Ask;
import clinicdesk.waitlist.Recalls;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Books all visits of a series at once.
 *
 * @param begins the first start by the rule, on the clinic's clock
 */
record BookSeries(Kept kept, SeriesRequest request, LocalDateTime begins, SeriesWords words) implements Ask.OfScreen {

    /**
     * Where it is kept.
     *
     * @param recallId the recall that is closed with it, or null
     */
    record Kept(SeriesService series, Recalls recalls, @Nullable UUID recallId) {}

    @Override
    public Outcome put(Actor actor) {
        UUID recall = kept.recallId();
        Along along = recall == null
                ? Along.ALONE
                : kept.recalls().closing(actor, recall, request.first().placement().patientId());
        return kept.series().book(actor, request, along);
    }

    @Override
    public String said(Outcome.Made made) {
        return words.booked(request.rule(), begins, (Outcome.DoneTogether) made);
    }
}
