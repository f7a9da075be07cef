package clinicdesk.ui.series;

import clinicdesk.base.Texts;
import clinicdesk.booking.SeriesMove.Reach;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.SeriesQuestion;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Asks whether an act on one visit of a series is meant for it alone. For the window's thread. */
public final class ReachViewModel implements SeriesQuestion {

    /** What an act can be meant for, in the order of the keys. */
    enum HowFar {
        ALONE, LATER, ALL
    }

    /**
     * What is asked.
     *
     * @param detail which visit, and where it goes
     * @param ways the answers that make a difference, in words; one that makes none is empty
     */
    record Question(String title, String detail, List<String> ways) {}

    private record Pending(Ask.OfVisit act, List<Visit> later, List<Visit> all, Consumer<Ask> then) {}

    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final AtDesk desk;
    private final SeriesBook series;
    private final SeriesWords words;
    private final Texts texts;
    private @Nullable Pending pending;

    public ReachViewModel(AtDesk desk, SeriesBook series) {
        this.desk = desk;
        this.series = series;
        this.words = new SeriesWords(desk, series);
        this.texts = words.texts();
        desk.privacy().hiddenProperty().subscribe((before, hidden) -> tell());
    }

    /** What is asked; null while nothing is. */
    ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** @param listener is told whether something is asked */
    public void onAsked(Consumer<Boolean> listener) {
        question.addListener((property, before, now) -> listener.accept(now != null));
    }

    Texts texts() {
        return texts;
    }

    @Override
    public void ask(Ask.OfVisit act, Consumer<Ask> then) {
        Visit visit = act.visit();
        desk.workplace().background().run(() -> new Pending(act, series.series().reached(visit, Reach.LATER),
                series.series().reached(visit, Reach.ALL), then), this::ask, desk.workplace().problem());
    }

    /** The last visit that is left of a series is nobody's question. */
    private void ask(Pending asked) {
        if (asked.later().size() <= 1 && asked.all().size() <= 1) {
            asked.then().accept(asked.act());
            return;
        }
        pending = asked;
        tell();
    }

    private void tell() {
        Pending asked = pending;
        if (asked == null) {
            return;
        }
        boolean moves = asked.act() instanceof Ask.Move;
        question.set(new Question(texts.get(moves ? "reach.title.move" : "reach.title.cancel"), detail(asked.act()),
                List.of(texts.get("reach.alone"), several("reach.later", asked.later()),
                        several("reach.all", asked.all()))));
    }

    private String several(String key, List<Visit> visits) {
        return visits.size() > 1 ? texts.get(key, visits.size()) : "";
    }

    private String detail(Ask.OfVisit act) {
        Visit visit = act.visit();
        String from = texts.get("reach.visit", words.name(visit), visit.doctorName(), words.moment(visit.slot()));
        return act instanceof Ask.Move move
                ? texts.get("reach.to", from, words.moment(move.request().to().slot()))
                : from;
    }

    /** Does what is meant; nothing where this makes no difference. */
    void choose(HowFar howFar) {
        Pending asked = pending;
        Question shown = question.get();
        if (asked == null || shown == null || shown.ways().get(howFar.ordinal()).isEmpty()) {
            return;
        }
        drop();
        asked.then().accept(switch (howFar) {
            case ALONE -> asked.act();
            case LATER -> together(asked.act(), Reach.LATER);
            case ALL -> together(asked.act(), Reach.ALL);
        });
    }

    private Ask together(Ask.OfVisit act, Reach reach) {
        return switch (act) {
            case Ask.Move move -> MoveSeries.of(series.series(), move, reach, words);
            case Ask.Cancel cancel -> CancelSeries.of(series.series(), cancel, reach, words);
        };
    }

    /** Nothing is meant. */
    public void drop() {
        pending = null;
        question.set(null);
    }
}
