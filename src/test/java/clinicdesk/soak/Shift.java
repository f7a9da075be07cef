package clinicdesk.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import tools.jackson.databind.json.JsonMapper;

/** A receptionist's shift: so many acts, spread over so many minutes, and ten looks into the memory. */
public final class Shift {

    private static final int LOOKS = 10;
    private static final int TRIES = 8;

    /** A machine that is so slow that it takes even longer is not waited for. */
    private static final double MOST_TIMES_LONGER = 1.5;

    private static final Set<Act> IN_THE_FUTURE = EnumSet.of(Act.BOOK, Act.CANCEL, Act.DRAG, Act.DRAG_ONTO_TAKEN,
            Act.MOVE_BY_KEYS, Act.LOOK);

    /**
     * What is to be done, the same for the same seed as far as the machine keeps up.
     *
     * @param report the file that it writes in the end
     */
    public record Plan(long seed, int acts, double minutes, Path report) {

        /** Reads what {@link #words} says. */
        public static Plan parse(String words) {
            String[] parts = words.split(",", 4);
            return new Plan(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Double.parseDouble(parts[2]),
                    Path.of(parts[3]));
        }

        String words() {
            return seed + "," + acts + "," + minutes + "," + report;
        }
    }

    private final Plan plan;
    private final Hands hands;
    private final Glance glance;
    private final Book book;
    private final Receptionist receptionist;
    private final Chance chance;
    private final Deque<Act> deck = new ArrayDeque<>();
    private final List<Worked.Done> done = new ArrayList<>();
    private final List<Worked.Look> looks = new ArrayList<>();
    private long began;

    public Shift(Plan plan, OpenDesk desk) throws InterruptedException {
        this.plan = plan;
        this.chance = new Chance(plan.seed());
        this.hands = new Hands(desk.background());
        this.glance = new Glance(window());
        hands.until("the week is shown", () -> !glance.grid().items().isEmpty());
        hands.settle();
        this.book = new Book(desk, hands, glance);
        this.receptionist = new Receptionist(hands, glance, book, chance);
    }

    private Scene window() throws InterruptedException {
        while (hands.look(() -> Optional.ofNullable(Glance.window())).isEmpty()) {
            Thread.sleep(100);
        }
        return hands.look(Glance::window);
    }

    /** Works the whole shift. */
    public void work() throws Exception {
        began = System.nanoTime();
        while (done.size() < plan.acts() && minute() < plan.minutes() * MOST_TIMES_LONGER) {
            waitUntil(plan.minutes() * done.size() / plan.acts());
            next();
            if (done.size() >= plan.acts() * (looks.size() + 1) / LOOKS) {
                look();
            }
        }
        if (done.size() < plan.acts()) {
            look();
        }
        Worked worked = new Worked(plan.seed(), plan.acts(), minute(), done, looks);
        Files.createDirectories(plan.report().toAbsolutePath().getParent());
        JsonMapper.shared().writeValue(plan.report().toFile(), worked);
    }

    private double minute() {
        return (System.nanoTime() - began) / 60e9;
    }

    private void waitUntil(double minute) throws InterruptedException {
        long millis = (long) ((minute - minute()) * 60_000);
        if (millis > 0) {
            Thread.sleep(millis);
        }
    }

    private void next() throws IOException {
        if (deck.isEmpty()) {
            List<Act> acts = Act.deck();
            chance.shuffle(acts);
            deck.addAll(acts);
            book.check();
        }
        Act act = deck.remove();
        Runnable ready = ready(act);
        long start = System.nanoTime();
        try {
            ready.run();
            hands.settle();
        } catch (AssertionError vain) {
            Path picture = plan.report().resolveSibling("vain.png");
            hands.picture(picture);
            throw new AssertionError("act " + (done.size() + 1) + ", " + act + ", of which there is " + picture, vain);
        }
        done.add(new Worked.Done(act, (System.nanoTime() - start) / 1e6, hands.look(glance::banner)));
        receptionist.tidy();
        if (hands.look(glance::isFault)) {
            throw new AssertionError("the program says that something went wrong, after act " + done.size() + ", "
                    + act);
        }
    }

    /** Turns to later weeks until there is something to do it with: in the next ones there is hardly any free time. */
    private Runnable ready(Act act) {
        for (int i = 0; i < TRIES; i++) {
            if (IN_THE_FUTURE.contains(act)) {
                receptionist.toTheFuture();
            }
            Optional<Runnable> ready = receptionist.ready(act);
            if (ready.isPresent()) {
                return ready.get();
            }
            receptionist.turnOn();
        }
        throw new AssertionError("nothing in the book to " + act + ", " + book.weeksAhead() + " weeks ahead");
    }

    private void look() throws InterruptedException {
        receptionist.round();
        book.check();
        long heap = Memory.heapBytes(receptionist::turnOn);
        looks.add(new Worked.Look(minute(), done.size(), heap, book.toCome(), Memory.counts()));
        System.out.printf(Locale.ROOT, "minute %.1f: %d acts, heap %.1f MB, %d visits to come%n", minute(), done.size(),
                heap / 1e6,
                looks.getLast().toCome());
    }
}
