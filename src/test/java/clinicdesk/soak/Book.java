package clinicdesk.soak;

import clinicdesk.base.Slot;
import clinicdesk.booking.Fit;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.ui.calendar.GridItem;
import clinicdesk.ui.calendar.GridSight;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;

/** The calendar's page that is open, and the clinic's book beneath it. */
final class Book {

    /** The week after the last in which the sample clinic has visits, counted from this one: there is free time. */
    static final int LAST_WEEK = 5;

    /** A week that is over. */
    static final int FIRST_WEEK = -1;

    private static final int LONGEST_NAME = 5;
    private static final LocalTime FIRST_START = LocalTime.of(8, 0);
    private static final LocalTime LAST_START = LocalTime.of(17, 0);
    private static final int MOST_ASKED = 30;

    private final OpenDesk desk;
    private final Hands hands;
    private final Glance glance;

    /** A visit on the page. */
    record Shown(UUID id, UUID doctorId, Slot slot, String name, boolean movable) {

        static Shown of(GridItem item) {
            return new Shown(item.id(), item.doctorId(), item.slot(), item.title(), item.movable());
        }

        Instant middle() {
            return slot.start().plusSeconds(slot.minutes() * 30);
        }
    }

    Book(OpenDesk desk, Hands hands, Glance glance) {
        this.desk = desk;
        this.hands = hands;
        this.glance = glance;
    }

    private List<Shown> shown() {
        return hands.look(() -> glance.grid().items().stream().map(Shown::of).toList());
    }

    /** How many weeks the page is after this week. */
    long weeksAhead() {
        LocalDate monday = desk.clock().today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return ChronoUnit.WEEKS.between(monday, hands.look(() -> glance.grid().firstDay()));
    }

    /** Whose weeks are on the page. */
    List<UUID> doctors() {
        return hands.look(() -> glance.grid().doctors());
    }

    Optional<Shown> movable(Chance chance) {
        return chance.oneOf(shown().stream().filter(Shown::movable).toList());
    }

    /** Another visit of the same doctor on the page. */
    Optional<Shown> neighbour(Shown visit, Chance chance) {
        return chance.oneOf(shown().stream().filter(Shown::movable)
                .filter(other -> other.doctorId().equals(visit.doctorId()) && !other.id().equals(visit.id())).toList());
    }

    /** What to type to find one of those who have a visit: the beginning of a name that is on a plain keyboard. */
    Optional<String> name(Chance chance) {
        return chance.oneOf(shown().stream().map(visit -> visit.name().toLowerCase(Locale.ROOT).split("[ ,]", -1)[0])
                .filter(name -> name.matches("[a-z]{3,}"))
                .map(name -> name.substring(0, Math.min(LONGEST_NAME, name.length()))).toList());
    }

    /** Where free time of so many minutes begins on the page. */
    Optional<Point2D> free(int minutes, Chance chance) {
        return freeSlot(minutes, chance).map(free -> place(free.doctorId(), free.slot().start().plusSeconds(600)));
    }

    /** Where the middle of this visit would be if it went to some free time on the page. */
    Optional<Point2D> free(Shown visit, Chance chance) {
        return freeSlot((int) visit.slot().minutes(), chance)
                .map(free -> place(free.doctorId(), free.slot().start().plusSeconds(visit.slot().minutes() * 30)));
    }

    private record Free(UUID doctorId, Slot slot) {}

    /** One of the times on the page at which the doctor sees nobody, and which a patient would get. */
    private Optional<Free> freeSlot(int minutes, Chance chance) {
        GridSight grid = hands.look(glance::grid);
        List<Shown> taken = shown();
        List<Free> empty = new ArrayList<>();
        for (UUID doctor : grid.doctors()) {
            for (LocalDate day : grid.firstDay().datesUntil(grid.firstDay().plusDays(grid.days())).toList()) {
                for (LocalTime start = FIRST_START; start.isBefore(LAST_START); start = start.plusMinutes(15)) {
                    Slot slot = Slot.of(desk.clock().atOrAfter(day.atTime(start)), minutes);
                    if (taken.stream().noneMatch(
                            visit -> visit.doctorId().equals(doctor) && visit.slot().overlaps(slot))) {
                        empty.add(new Free(doctor, slot));
                    }
                }
            }
        }
        chance.shuffle(empty);
        return empty.stream().limit(MOST_ASKED).filter(this::isFree).findFirst();
    }

    private boolean isFree(Free free) {
        return desk.booking().wouldBookAnybody(free.doctorId(), null, free.slot(), null)
                .filter(Fit::fits).isPresent();
    }

    private Slot page(GridSight grid) {
        return new Slot(desk.clock().startOf(grid.firstDay()),
                desk.clock().startOf(grid.firstDay().plusDays(grid.days())));
    }

    Point2D middle(Shown visit) {
        reveal(visit.middle());
        return hands.look(() -> glance.grid().middleOf(visit.id()));
    }

    private Point2D place(UUID doctor, Instant time) {
        reveal(time);
        return hands.look(() -> glance.grid().at(doctor, time));
    }

    private void reveal(Instant time) {
        hands.look(() -> {
            glance.grid().reveal(time);
            return true;
        });
        hands.pulses(1);
    }

    /** How many visits to come are in the book. */
    int toCome() {
        Slot ahead = new Slot(desk.clock().now(), desk.clock().startOf(desk.clock().today().plusWeeks(9)));
        return standing(ahead, desk.directory().doctors().stream().map(Doctor::id).toList()).size();
    }

    /** The page shows what the book says. */
    void check() {
        GridSight grid = hands.look(glance::grid);
        List<UUID> doctors = hands.look(grid::doctors);
        Set<String> kept = standing(page(grid), doctors).stream()
                .map(visit -> words(visit.id(), visit.version(), visit.doctorId(), visit.slot()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = hands.look(() -> grid.items().stream()
                .map(item -> words(item.id(), item.version(), item.doctorId(), item.slot()))
                .collect(Collectors.toCollection(TreeSet::new)));
        if (!kept.equals(seen)) {
            Set<String> missing = new TreeSet<>(kept);
            missing.removeAll(seen);
            seen.removeAll(kept);
            throw new AssertionError("the page does not show " + missing + ", and shows what is not so: " + seen);
        }
    }

    private List<Visit> standing(Slot stretch, List<UUID> doctors) {
        return desk.appointments().touching(stretch, doctors);
    }

    private static String words(UUID id, long version, UUID doctor, Slot slot) {
        return id + " (version " + version + ") of " + doctor + " at " + slot;
    }
}
