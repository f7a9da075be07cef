package clinicdesk.ui.frame;

import clinicdesk.booking.Inverse;
import clinicdesk.booking.Versions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The acts of this window that can be taken back, and those that can be done again. */
final class UndoStack {

    /** Which way one goes through the acts. */
    enum Way {
        UNDO, REDO
    }

    private static final int DEPTH = 100;

    private final Deque<Inverse> undo = new ArrayDeque<>();
    private final Deque<Inverse> redo = new ArrayDeque<>();
    private Versions versions = Versions.THEMSELVES;

    /** A new act: what had been undone before can no longer be redone. */
    void did(Inverse inverse) {
        redo.clear();
        push(undo, inverse);
    }

    /** The act whose turn it is, if there is one. */
    Optional<Inverse> next(Way way) {
        return Optional.ofNullable(from(way).peekFirst());
    }

    /** Which versions of visits the acts find, since others have been taken back. */
    Versions versions() {
        return versions;
    }

    /**
     * @param inverse the act whose turn it was
     * @param again goes the other way
     */
    void went(Way way, Inverse inverse, Inverse again) {
        drop(way);
        push(way == Way.UNDO ? redo : undo, again);
        List<Inverse> all = new ArrayList<>(undo);
        all.addAll(redo);
        versions = versions.undone(inverse, again).neededBy(all);
    }

    /** The act whose turn it is can never be gone back: it is in no other's way. */
    void drop(Way way) {
        from(way).pollFirst();
    }

    private Deque<Inverse> from(Way way) {
        return way == Way.UNDO ? undo : redo;
    }

    private static void push(Deque<Inverse> stack, Inverse inverse) {
        stack.addFirst(inverse);
        if (stack.size() > DEPTH) {
            stack.removeLast();
        }
    }
}
