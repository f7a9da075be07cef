package clinicdesk.ui.series;

import clinicdesk.base.Actor;
import clinicdesk.booking.Choice;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.MoveRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.SeriesMove;
import clinicdesk.booking.SeriesMove.Reach;
import clinicdesk.booking.SeriesService;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.Freed;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Moves this and later visits of a series, or all.
 *
 * @param visit the one that is moved, as it was seen
 */
record MoveSeries(SeriesService series, Visit visit, SeriesMove move, SeriesWords words) implements Ask.OfScreen {

    static MoveSeries of(SeriesService series, Ask.Move asked, Reach reach, SeriesWords words) {
        Visit visit = asked.visit();
        return new MoveSeries(series, visit,
                new SeriesMove(visit.id(), visit.version(), reach, asked.request(), Map.of()), words);
    }

    /** The same with what is to become of those that do not fit. */
    MoveSeries choosing(Map<LocalDateTime, Choice> choices, Telling telling) {
        MoveRequest asked = move.request();
        return new MoveSeries(series, visit, new SeriesMove(move.visitId(), move.version(), move.reach(),
                new MoveRequest(asked.to(), telling, asked.overruling()), choices), words);
    }

    @Override
    public Outcome put(Actor actor) {
        return series.move(actor, move);
    }

    @Override
    public Optional<FreeSlot> freed(Outcome.Made made) {
        return Freed.by(visit, made);
    }

    @Override
    public String said(Outcome.Made made) {
        return words.moved((Outcome.DoneTogether) made);
    }
}
