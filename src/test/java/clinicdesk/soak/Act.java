package clinicdesk.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a receptionist does all day. */
enum Act {
    /** A week on or back. */
    TURN(10),
    /** Back to this week. */
    TODAY(2),
    /** Other doctors are shown. */
    DOCTORS(1),
    /** The day instead of the week, and the week again. */
    DAY(1),
    /** Free time is chosen, and somebody is booked there by keyboard. */
    BOOK(4),
    /** A visit is given up. */
    CANCEL(4),
    /** A visit is dragged onto free time. */
    DRAG(6),
    /** A visit is dragged onto another one, which is refused. */
    DRAG_ONTO_TAKEN(2),
    /** A visit is moved with Alt and the arrows. */
    MOVE_BY_KEYS(5), //
    UNDO(3), //
    REDO(2),
    /** Somebody is looked for from anywhere. */
    FIND(3),
    /** Free times are looked for. */
    FIND_TIME(2),
    /** A visit is looked at in the panel. */
    LOOK(6),
    /** Another page, and back to the calendar. */
    PAGE(2),
    /** Something that lies over the window, and away with it. */
    BOX(2),
    /** The names are hidden and shown again. */
    NAMES(1),
    /** The look changes from light to dark or back. */
    LOOK_OF_ALL(1),
    /** A key that means nothing, and a fixed sum: what they take is the machine's, whatever the program has become. */
    NOTHING(2);

    /** How often it is done for each {@link #TODAY} and the like. */
    private final int times;

    Act(int times) {
        this.times = times;
    }

    /** Each as often as it is done, in order. */
    static List<Act> deck() {
        return new ArrayList<>(
                Stream.of(values()).flatMap(act -> Stream.generate(() -> act).limit(act.times)).toList());
    }
}
