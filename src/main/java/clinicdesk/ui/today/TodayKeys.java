package clinicdesk.ui.today;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the list of the day, and of the field by which it is filtered. */
final class TodayKeys {

    private final TodayViewModel model;
    private final Node page;
    private final TextField filter;
    private final ListView<TodayRow> visits;

    TodayKeys(TodayViewModel model, Node page, TextField filter, ListView<TodayRow> visits) {
        this.model = model;
        this.page = page;
        this.filter = filter;
        this.visits = visits;
    }

    void listen() {
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::everywhere);
        visits.addEventFilter(KeyEvent.KEY_PRESSED, this::onList);
        visits.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::inFilter);
    }

    /** Ctrl and a digit, or T for now, wherever the keyboard is on the page. */
    private void everywhere(KeyEvent event) {
        int which = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (event.isShortcutDown() && which >= 0 && which < Part.values().length) {
            model.partProperty().set(Part.values()[which]);
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.T) {
            model.goToNow();
            event.consume();
        }
    }

    /** What the list would do with the desk's own keys, as Space, is not wanted: they go past it. */
    private void onList(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            return;
        }
        event.consume();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (!plain || !move(event.getCode())) {
            Event.fireEvent(page, event.copyFor(page, page));
        }
    }

    private boolean move(KeyCode code) {
        switch (code) {
            case UP -> model.step(-1);
            case DOWN -> model.step(1);
            case PAGE_UP -> model.step(-page());
            case PAGE_DOWN -> model.step(page());
            case HOME -> model.goToNow();
            case END -> model.step(model.listProperty().get().rows().size());
            case ENTER -> model.showOnCalendar();
            case ESCAPE -> {
                return model.showAll();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private int page() {
        return Math.max(1, (int) (visits.getHeight() / TodayCell.HEIGHT) - 1);
    }

    /** Whatever is typed on the list is looked for. */
    private void typed(KeyEvent event) {
        String sign = event.getCharacter();
        if (!event.isShortcutDown() && !event.isAltDown() && !sign.isBlank() && sign.charAt(0) > ' '
                && sign.charAt(0) != 0x7F) {
            filter.requestFocus();
            filter.appendText(sign);
            filter.end();
        }
        event.consume();
    }

    private void inFilter(KeyEvent event) {
        boolean used = true;
        switch (event.getCode()) {
            case DOWN, ENTER -> visits.requestFocus();
            case ESCAPE -> {
                model.showAll();
                visits.requestFocus();
            }
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }
}
