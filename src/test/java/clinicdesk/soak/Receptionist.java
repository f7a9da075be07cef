package clinicdesk.soak;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F12;
import static javafx.scene.input.KeyCode.F5;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.P;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.Y;
import static javafx.scene.input.KeyCode.Z;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

/**
 * Works at the desk with hands and eyes. An act is made ready first (a visit is found that can be moved, a time that is
 * free), and then done: only that is timed.
 */
final class Receptionist {

    static final List<String> PAGES = List.of("today", "patients", "waitlist", "stranded", "outbox", "doctors", "hours",
            "settings");
    static final List<KeyCode[]> BOXES = List.of(new KeyCode[]{F1}, new KeyCode[]{CONTROL, G}, new KeyCode[]{F9},
            new KeyCode[]{SHIFT, F9}, new KeyCode[]{CONTROL, P});

    private static final String DOCTORS_BEFORE = "#doctorsBefore";
    private static final String MORE_DOCTORS = "#moreDoctors";
    private static final int TRIES = 6;
    private static final int NUMBERS = 100_000;

    private final Hands hands;
    private final Glance glance;
    private final Book book;
    private final Chance chance;
    private int page;
    private int box;
    private boolean dark;

    Receptionist(Hands hands, Glance glance, Book book, Chance chance) {
        this.hands = hands;
        this.glance = glance;
        this.book = book;
        this.chance = chance;
    }

    /** What is to be done now; empty if it cannot be, such as a move where there is no visit. */
    Optional<Runnable> ready(Act act) {
        return switch (act) {
            case TURN -> Optional.of(turn());
            case TODAY -> Optional.of(() -> hands.keys(HOME));
            case DOCTORS -> {
                Point2D next = hands.look(() -> glance.middleOf(MORE_DOCTORS));
                yield Optional.of(() -> hands.click(next));
            }
            case DAY -> Optional.of(() -> {
                hands.keys(CONTROL, DIGIT1);
                hands.settle();
                hands.keys(CONTROL, DIGIT2);
            });
            case BOOK -> book.free(45, chance).map(this::booking);
            case CANCEL -> book.movable(chance).map(this::cancellation);
            case DRAG -> book.movable(chance)
                    .flatMap(visit -> book.free(visit, chance).map(to -> () -> hands.drag(book.middle(visit), to)));
            case DRAG_ONTO_TAKEN -> book.movable(chance).flatMap(visit -> book.neighbour(visit, chance)
                    .map(other -> () -> hands.drag(book.middle(visit), book.middle(other))));
            case MOVE_BY_KEYS -> book.movable(chance).map(this::moveByKeys);
            case UNDO -> Optional.of(() -> hands.keys(CONTROL, Z));
            case REDO -> Optional.of(() -> hands.keys(CONTROL, Y));
            case FIND -> book.name(chance).map(name -> () -> find(name));
            case FIND_TIME -> Optional.of(this::findTime);
            case LOOK -> book.movable(chance).map(visit -> () -> lookAt(book.middle(visit)));
            case PAGE -> Optional.of(() -> turnTo(PAGES.get(page++ % PAGES.size()), () -> {}));
            case BOX -> Optional.of(() -> open(BOXES.get(box++ % BOXES.size())));
            case NAMES -> Optional.of(this::hideNames);
            case LOOK_OF_ALL -> Optional.of(() -> turnTo("settings", () -> {
                dark = !dark;
                hands.click(hands.look(() -> glance.middleOf(dark ? "#dark" : "#light")));
                hands.settle();
            }));
            case NOTHING -> Optional.of(() -> {
                hands.keys(F5);
                reckon();
            });
        };
    }

    private Runnable turn() {
        long week = book.weeksAhead();
        boolean on = week < 1 || week < Book.LAST_WEEK && chance.below(2) == 0;
        return () -> hands.keys(on ? PAGE_DOWN : PAGE_UP);
    }

    private Runnable booking(Point2D free) {
        String name = book.name(chance).orElse("ana");
        return () -> {
            hands.click(free);
            hands.keys(CONTROL, N);
            hands.until("the form is open", () -> glance.isTypedIn("patient"));
            hands.type(name);
            hands.until("somebody is found for " + name, () -> glance.lists("#found", ""));
            hands.keys(ENTER);
            hands.settle();
            hands.keys(ENTER);
            hands.settle();
            if (isFormOpen()) {
                hands.keys(CONTROL, ENTER);
            }
        };
    }

    /** The same work for the processor each time: what comes of a key that means nothing is mostly waiting. */
    private static void reckon() {
        Arrays.sort(new Random(1).ints(NUMBERS).boxed().toArray());
    }

    private boolean isFormOpen() {
        return hands.look(() -> glance.shows("#book"));
    }

    private Runnable cancellation(Book.Shown visit) {
        return () -> {
            hands.click(book.middle(visit));
            hands.settle();
            hands.keys(DELETE);
            hands.until("it is asked why", () -> glance.isTypedIn("typed"));
            hands.type("ill");
            hands.keys(ENTER);
        };
    }

    private Runnable moveByKeys(Book.Shown visit) {
        KeyCode along = List.of(UP, DOWN).get(chance.below(2));
        int steps = 1 + chance.below(6);
        KeyCode across = List.of(LEFT, RIGHT).get(chance.below(2));
        return () -> {
            hands.click(book.middle(visit));
            for (int step = 0; step < steps; step++) {
                hands.keys(ALT, along);
            }
            hands.keys(ALT, across);
            hands.settle();
            hands.keys(ENTER);
        };
    }

    private void find(String name) {
        hands.keys(CONTROL, K);
        hands.until("the field is open", () -> glance.isTypedIn("field"));
        hands.type(name);
        hands.until(name + " is found", () -> glance.lists("#list", name));
        hands.settle();
        hands.keys(ESCAPE);
    }

    private void findTime() {
        hands.keys(CONTROL, SHIFT, F);
        hands.until("times are found", () -> glance.lists("#found", ""));
        hands.settle();
        hands.keys(ESCAPE);
    }

    private void lookAt(Point2D visit) {
        hands.click(visit);
        hands.settle();
        hands.keys(ESCAPE);
    }

    private void turnTo(String page, Runnable there) {
        hands.click(hands.look(() -> glance.middleOf("#" + page + "Button")));
        hands.settle();
        there.run();
        hands.click(hands.look(() -> glance.middleOf("#calendarButton")));
    }

    private void open(KeyCode... keys) {
        hands.keys(keys);
        hands.settle();
        hands.keys(ESCAPE);
    }

    private void hideNames() {
        hands.keys(F12);
        hands.settle();
        hands.keys(F12);
    }

    /**
     * Closes what the last act has left open, so that the next one begins on the grid. A form in which somebody was
     * refused has to be gone into first.
     */
    void tidy() {
        for (int i = 0; i < TRIES; i++) {
            if (!hands.look(glance::isCalendar)) {
                hands.click(hands.look(() -> glance.middleOf("#calendarButton")));
            } else if (hands.look(glance::isCovered) || !hands.look(glance::isOnGrid)) {
                hands.keys(i < TRIES / 2 ? ESCAPE : F6);
            } else if (isFormOpen()) {
                hands.keys(CONTROL, N);
            } else {
                return;
            }
            hands.settle();
        }
        throw new AssertionError("the keyboard does not come back to the grid");
    }

    /** To a week in which visits can be moved. */
    void toTheFuture() {
        if (book.weeksAhead() < 1) {
            toWeek(1);
        }
    }

    /** A week on; from the last one back to the next. */
    void turnOn() {
        long week = book.weeksAhead();
        toWeek(week < Book.LAST_WEEK ? week + 1 : 1);
    }

    private void toWeek(long week) {
        for (long at = book.weeksAhead(); at != week; at = book.weeksAhead()) {
            hands.keys(at < week ? PAGE_DOWN : PAGE_UP);
            hands.settle();
        }
    }

    /** Once round everything, and at last to a week that is over: there nothing can have changed. */
    void round() {
        PAGES.forEach(each -> {
            turnTo(each, () -> {});
            hands.settle();
        });
        BOXES.forEach(each -> {
            open(each);
            hands.settle();
        });
        findTime();
        hideNames();
        hands.settle();
        tidy();
        hands.keys(ESCAPE);
        hands.settle();
        throughTheBook();
    }

    /** All weeks of all doctors: what the window keeps for as many visits as can be seen at once is then there. */
    private void throughTheBook() {
        do {
            toWeek(Book.LAST_WEEK);
            toWeek(Book.FIRST_WEEK);
        } while (turnDoctors(MORE_DOCTORS));
        boolean turned = true;
        while (turned) {
            turned = turnDoctors(DOCTORS_BEFORE);
        }
    }

    /** Whether other doctors are shown now; at both ends there are no more. */
    private boolean turnDoctors(String to) {
        List<UUID> before = book.doctors();
        hands.click(hands.look(() -> glance.middleOf(to)));
        hands.settle();
        return !book.doctors().equals(before);
    }
}
