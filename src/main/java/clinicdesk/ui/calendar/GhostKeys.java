package clinicdesk.ui.calendar;

import java.util.function.Consumer;
import java.util.function.Function;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/**
 * Alt+arrows move the ghost of the chosen visit, Alt+Shift+up and down lengthen it, Enter places it, ESC drops it; the
 * last two also what is carried with the time cursor.
 */
final class GhostKeys implements EventHandler<KeyEvent> {

    private final CalendarViewModel model;

    GhostKeys(CalendarViewModel model) {
        this.model = model;
    }

    @Override
    public void handle(KeyEvent event) {
        boolean done = event.isAltDown() ? step(event) : end(event);
        if (done) {
            event.consume();
        }
    }

    private boolean step(KeyEvent event) {
        return switch (event.getCode()) {
            case UP -> event.isShiftDown() ? lengthen(-1) : shift(-1);
            case DOWN -> event.isShiftDown() ? lengthen(1) : shift(1);
            case LEFT -> sideways(-1);
            case RIGHT -> sideways(1);
            default -> false;
        };
    }

    private boolean end(KeyEvent event) {
        boolean moving = model.ghosts().isMoving();
        if (!moving && !model.carrying().isHolding()) {
            return false;
        }
        switch (event.getCode()) {
            case ENTER -> {
                if (moving) {
                    model.ghosts().place(model::propose);
                } else {
                    model.carrying().letGo();
                }
            }
            case ESCAPE -> {
                model.ghosts().drop();
                model.carrying().drop();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shift(int steps) {
        return move(range -> ghost -> ghost.shift(steps, range));
    }

    private boolean lengthen(int steps) {
        return move(range -> ghost -> ghost.lengthen(steps, range));
    }

    /** In the week to another day, in the day to the neighbouring doctor. */
    private boolean sideways(int direction) {
        boolean week = model.span() == Span.WEEK;
        return move(range -> ghost -> {
            if (week) {
                ghost.toDay(direction, range);
            } else {
                ghost.toNeighbour(direction, range.lanes());
            }
        });
    }

    private boolean move(Function<GridRange, Consumer<GhostMove>> step) {
        model.range().ifPresent(range -> model.ghosts().move(model, step.apply(range)));
        return true;
    }
}
