package clinicdesk.ui.frame;

import java.util.function.Consumer;

/** Asks how much of a series is meant by an act on one visit of it. */
public interface SeriesQuestion {

    /**
     * @param act on a visit of a series
     * @param then is given what is meant: the act itself, or one on more visits; nothing if nobody means anything
     */
    void ask(Ask.OfVisit act, Consumer<Ask> then);
}
