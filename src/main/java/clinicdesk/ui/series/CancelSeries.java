package clinicdesk.ui.series;

import clinicdesk.base.Actor;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.SeriesService;
import clinicdesk.booking.Telling;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.Freed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cancels the visits of a series from one on.
 *
 * @param from those that begin then or later
 */
record CancelSeries(SeriesService series, UUID seriesId, Instant from, Why why,
        SeriesWords words) implements Ask.OfScreen {

    record Why(@Nullable String reason, Telling telling) {}

    @Override
    public Outcome put(Actor actor) {
        return series.cancel(actor, seriesId, from, why.reason(), why.telling());
    }

    @Override
    public Optional<FreeSlot> freed(Outcome.Made made) {
        return Freed.byCancelling(made);
    }

    @Override
    public String said(Outcome.Made made) {
        return words.cancelled((Outcome.DoneTogether) made);
    }
}
