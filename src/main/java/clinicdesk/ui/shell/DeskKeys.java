package clinicdesk.ui.shell;

import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F12;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.J;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.L;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.P;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.T;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.W;
import static javafx.scene.input.KeyCode.X;
import static javafx.scene.input.KeyCode.Y;
import static javafx.scene.input.KeyCode.Z;
import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import clinicdesk.ui.frame.DeskActs;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the window, one table each for what works everywhere, what works unless somebody types, what works on
 * the calendar's page, and what is done with a visit wherever one is chosen. A form, a list or the grid that uses a key
 * itself comes first. Names are hidden at once, whatever lies over the window.
 */
final class DeskKeys implements EventHandler<KeyEvent> {

    /** For what the banner offers, in its order. */
    private static final List<KeyCode> OFFER_KEYS = List.of(DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5);

    private final ShellViewModel shell;
    private final Map<KeyCombination, Runnable> everywhere = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> unlessTyping = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> onCalendar = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> onVisit = new LinkedHashMap<>();

    /** Those of all tables that act: held down, a key repeats, and an act must not. */
    private final Set<KeyCombination> once = new HashSet<>();
    private KeyCode held = KeyCode.UNDEFINED;

    DeskKeys(ShellViewModel shell, DeskFlow flow, DeskActs acts, Models models, Panes panes) {
        this.shell = shell;
        everywhere(flow, acts, panes);
        once(unlessTyping, ctrl(Z), acts::undo);
        once(unlessTyping, new KeyCodeCombination(Z, SHORTCUT_DOWN, SHIFT_DOWN), acts::redo);
        once(unlessTyping, ctrl(Y), acts::redo);
        for (int number = 1; number <= OFFER_KEYS.size(); number++) {
            int mine = number;
            once(unlessTyping, new KeyCodeCombination(OFFER_KEYS.get(number - 1), ALT_DOWN),
                    () -> acts.takeOffer(mine));
        }
        everywhere.put(ctrl(L), acts::toggleLetter);
        onVisit.put(key(ESCAPE), panes::back);
        calendar(flow, models);
        visit(models);
        statuses(models);
    }

    private void everywhere(DeskFlow flow, DeskActs acts, Panes panes) {
        everywhere.put(key(F1), () -> shell.show(Overlay.KEYS));
        everywhere.put(key(F6), panes::next);
        everywhere.put(key(F8), flow.forms()::walkIn);
        everywhere.put(key(F9), () -> shell.show(Overlay.WHO));
        everywhere.put(new KeyCodeCombination(F9, SHIFT_DOWN), () -> shell.show(Overlay.NOTE));
        everywhere.put(ctrl(K), flow::find);
        everywhere.put(ctrl(F), flow::find);
        everywhere.put(ctrl(N), flow::newVisit);
        everywhere.put(new KeyCodeCombination(N, SHORTCUT_DOWN, SHIFT_DOWN), flow.forms()::firstFree);
        everywhere.put(new KeyCodeCombination(F, SHORTCUT_DOWN, SHIFT_DOWN), flow::findTime);
        everywhere.put(ctrl(W), flow::waiting);
        everywhere.put(ctrl(G), flow::goToDate);
        everywhere.put(ctrl(P), flow::print);
        once(everywhere, ctrl(ENTER), acts::takeOffer);
        everywhere.put(new KeyCodeCombination(ENTER, SHORTCUT_DOWN, SHIFT_DOWN), flow::overrule);
    }

    private void calendar(DeskFlow flow, Models models) {
        var calendar = models.calendar();
        onCalendar.put(key(PAGE_UP), () -> calendar.turn(-1));
        onCalendar.put(key(PAGE_DOWN), () -> calendar.turn(1));
        onCalendar.put(key(HOME), calendar::goToToday);
        onCalendar.put(ctrl(T), calendar::goToToday);
        onCalendar.put(ctrl(DIGIT1), calendar::showDay);
        onCalendar.put(ctrl(DIGIT2), calendar::showWeek);
        onCalendar.put(ctrl(V), flow::paste);
    }

    private void visit(Models models) {
        var visit = models.panels().visit();
        onVisit.put(key(F2), () -> correct(models));
        onVisit.put(ctrl(R), visit::again);
        onVisit.put(ctrl(J), visit::andFor);
        onVisit.put(ctrl(X), visit::move);
    }

    /** The address of whoever is on the right. */
    private void correct(Models models) {
        if (shell.sideProperty().get() == Side.PATIENT) {
            models.panels().patient().correct();
        } else {
            models.panels().visit().correct();
        }
    }

    private void statuses(Models models) {
        var visit = models.panels().visit();
        once(onVisit, key(SPACE), visit.steps()::arrived);
        once(onVisit, ctrl(SPACE), visit.steps()::nextStep);
        once(onVisit, new KeyCodeCombination(SPACE, SHIFT_DOWN), visit.steps()::stepBack);
        once(onVisit, key(DELETE), visit.steps()::askCancel);
        once(onVisit, key(BACK_SPACE), visit.steps()::askCancel);
        once(onVisit, new KeyCodeCombination(DELETE, SHIFT_DOWN), visit.steps()::askNoShow);
        once(onVisit, new KeyCodeCombination(BACK_SPACE, SHIFT_DOWN), visit.steps()::askNoShow);
    }

    private void once(Map<KeyCombination, Runnable> table, KeyCombination key, Runnable act) {
        table.put(key, act);
        once.add(key);
    }

    @Override
    public void handle(KeyEvent event) {
        if (!event.isConsumed() && key(F12).match(event)) {
            shell.toggleNames();
            event.consume();
        }
        if (event.isConsumed() || shell.overlayProperty().get() != Overlay.NONE) {
            return;
        }
        boolean typing = isTyping(event);
        Page page = shell.pageProperty().get();
        boolean done = run(everywhere, event) || !typing && (run(unlessTyping, event)
                || page == Page.CALENDAR && run(onCalendar, event)
                || page.hasVisits() && run(onVisit, event));
        if (done) {
            event.consume();
        }
    }

    void released() {
        held = KeyCode.UNDEFINED;
    }

    private boolean run(Map<KeyCombination, Runnable> keys, KeyEvent event) {
        for (var entry : keys.entrySet()) {
            if (entry.getKey().match(event)) {
                boolean repeats = once.contains(entry.getKey()) && held == event.getCode();
                held = event.getCode();
                if (!repeats) {
                    entry.getValue().run();
                }
                return true;
            }
        }
        return false;
    }

    private static boolean isTyping(KeyEvent event) {
        Scene scene = ((Node) event.getSource()).getScene();
        Node focus = scene == null ? null : scene.getFocusOwner();
        return focus instanceof TextInputControl || focus instanceof ComboBoxBase<?>;
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, SHORTCUT_DOWN);
    }
}
