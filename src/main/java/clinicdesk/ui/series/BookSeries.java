package clinicdesk.ui.series;

import clinicdesk.base.Actor;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.SeriesRequest;
import clinicdesk.booking.SeriesService;
import clinicdesk.ui.frame.Ask;
import java.time.LocalDateTime;

/**
 * Books all visits of a series at once.
 *
 * @param begins the first start by the rule, on the clinic's clock
 */
record BookSeries(SeriesService series, SeriesRequest request, LocalDateTime begins,
        SeriesWords words) implements Ask.OfScreen {

    @Override
    public Outcome put(Actor actor) {
        return series.book(actor, request);
    }

    @Override
    public String said(Outcome.Made made) {
        return words.booked(request.rule(), begins, (Outcome.DoneTogether) made);
    }
}
