package clinicdesk.ui.frame;

import clinicdesk.booking.Inverse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The acts of this window that can be taken back, and those that can be done again. */
final class UndoStack {

    private static final int DEPTH = 100;

    private final Deque<Inverse> undo = new ArrayDeque<>();
    private final Deque<Inverse> redo = new ArrayDeque<>();

    /** A new act: what had been undone before can no longer be redone. */
    void did(Inverse inverse) {
        redo.clear();
        push(undo, inverse);
    }

    void undid(Inverse inverse) {
        push(redo, inverse);
    }

    void redid(Inverse inverse) {
        push(undo, inverse);
    }

    Optional<Inverse> takeUndo() {
        return Optional.ofNullable(undo.pollFirst());
    }

    Optional<Inverse> takeRedo() {
        return Optional.ofNullable(redo.pollFirst());
    }

    private static void push(Deque<Inverse> stack, Inverse inverse) {
        stack.addFirst(inverse);
        if (stack.size() > DEPTH) {
            stack.removeLast();
        }
    }
}
