package clinicdesk.ui.series;

import clinicdesk.base.Actor;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.SeriesCancel;
import clinicdesk.booking.SeriesMove.Reach;
import clinicdesk.booking.SeriesService;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.Freed;
import java.util.Optional;

/** Cancels this and later visits of a series, or all. */
record CancelSeries(SeriesService series, SeriesCancel cancel, SeriesWords words) implements Ask.OfScreen {

    static CancelSeries of(SeriesService series, Ask.Cancel asked, Reach reach, SeriesWords words) {
        return new CancelSeries(series, new SeriesCancel(asked.visit().id(), asked.visit().version(), reach,
                asked.reason(), asked.telling()), words);
    }

    @Override
    public Outcome put(Actor actor) {
        return series.cancel(actor, cancel);
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
