package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.booking.SeriesMove.Reach;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Random acts on series of visits, now and then. */
final class OracleSeries {

    private final OracleWorld world;
    private final OracleVisits visits;
    private final NaiveBook book;
    /** What does not fit of the act that is tried, by name. */
    private final Map<LocalDateTime, Set<String>> unfit = new TreeMap<>();
    /** Visits that were to be moved and do not fit. */
    private final Set<UUID> aside = new HashSet<>();

    OracleSeries(OracleWorld world, OracleVisits visits) {
        this.world = world;
        this.visits = visits;
        this.book = world.book;
    }

    void book() {
        NaiveVisit first = visits.wish();
        boolean daily = world.oneIn(2);
        int count = 2 + world.random.nextInt(daily ? 5 : 2);
        LocalDateTime begins = book.time.shown(first.from);
        if (!book.time.showing(begins).equals(OptionalInt.of(first.from)) || first.to - first.from < 5) {
            return;
        }
        List<LocalDateTime> starts = Stream.iterate(begins, start -> start.plusDays(daily ? 1 : 7)).limit(count)
                .toList();
        Recurrence.Pattern pattern = daily ? new Recurrence.Daily() : new Recurrence.Weekly(Set.of());
        Recurrence rule = new Recurrence(pattern, 1, new Recurrence.Count(count), DayOfWeek.MONDAY);
        if (book.time.size() - first.from < (daily ? 8 : 17) * 1440) {
            return;
        }
        SeriesRequest asked = new SeriesRequest(visits.request(first, visits.reason()), rule, Map.of());
        List<Occurrence> planned = plan(asked, first, starts).stream().filter(one -> !one.fits()).toList();
        if (world.oneIn(3)) {
            assertThat(book(new SeriesRequest(asked.first(), rule, proposed(planned)), first, starts))
                    .as("all that is proposed beforehand").isNotInstanceOf(Outcome.Unfit.class);
            return;
        }
        Outcome outcome = book(asked, first, starts);
        if (!(outcome instanceof Outcome.Unfit misfits)) {
            return;
        }
        if (world.oneIn(2)) {
            book(new SeriesRequest(asked.first(), rule, choices(misfits)), first, starts);
        } else {
            assertThat(book(new SeriesRequest(asked.first(), rule, proposed(misfits.unfit())), first, starts))
                    .as("all that is proposed").isNotInstanceOf(Outcome.Unfit.class);
        }
    }

    /** What is proposed for each; nothing where there is no proposal in the weeks that are played. */
    private Map<LocalDateTime, Choice> proposed(List<Occurrence> misfits) {
        Map<LocalDateTime, Choice> choices = new HashMap<>();
        misfits.forEach(one -> choices.put(one.recurrence(),
                isInside(one) ? new Choice.OtherTime(one.proposal().orElseThrow()) : new Choice.Skip()));
        return choices;
    }

    private boolean isInside(Occurrence one) {
        return one.proposal().isPresent()
                && book.time.minute(one.proposal().get().start()) + 1440 < book.time.size();
    }

    /** Beforehand each visit is looked at alone. */
    private List<Occurrence> plan(SeriesRequest asked, NaiveVisit first, List<LocalDateTime> starts) {
        List<Occurrence> plan = world.clinic.series.plan(asked);
        assertThat(plan).extracting(Occurrence::recurrence).isEqualTo(starts);
        for (Occurrence one : plan) {
            OptionalInt start = book.time.showing(one.recurrence());
            assertThat(OracleWorld.said(new Outcome.Refused(one.refusals(), java.util.Optional.empty())))
                    .as("plan of " + one.recurrence())
                    .isEqualTo(start.isEmpty()
                            ? "OUTSIDE_HOURS"
                            : NaiveBook.said(book.refusals(first.at(start.getAsInt()), true, true))
                                    .replace("done", ""));
            fits(one, first);
        }
        return plan;
    }

    /** What is proposed can be had. */
    private void fits(Occurrence one, NaiveVisit wish) {
        one.proposal().map(slot -> book.time.minute(slot.start())).filter(start -> start + 1440 < book.time.size())
                .ifPresent(start -> assertThat(book.refusals(wish.at(start), start != wish.from || wish.id == null,
                        true)).as("proposed for " + one.recurrence() + " " + wish.at(start)).isEmpty());
    }

    private Map<LocalDateTime, Choice> choices(Outcome.Unfit misfits) {
        Map<LocalDateTime, Choice> choices = new HashMap<>();
        for (Occurrence one : misfits.unfit()) {
            choices.put(one.recurrence(), switch (world.random.nextInt(3)) {
                case 0 -> isInside(one) ? new Choice.OtherTime(one.proposal().get()) : new Choice.Skip();
                case 1 -> one.slot().<Choice>map(slot -> new Choice.Overrule(slot, "agreed"))
                        .orElseGet(Choice.Skip::new);
                default -> new Choice.Skip();
            });
        }
        return choices;
    }

    private Outcome book(SeriesRequest asked, NaiveVisit first, List<LocalDateTime> starts) {
        Outcome outcome = world.clinic.series.book(MARIA, asked);
        Map<Instant, UUID> ids = new HashMap<>();
        if (outcome instanceof Outcome.DoneTogether done) {
            done.visits().forEach(visit -> ids.put(visit.slot().start(), visit.id()));
        }
        UUID series = UUID.randomUUID();
        String act = "series of " + starts.size() + " " + first + " " + asked.choices();
        String expected = whole(outcome, () -> {
            for (LocalDateTime start : starts) {
                tryOne(new Planned(start, start), asked.choices().get(start), (minute, overruling) -> {
                    NaiveVisit visit = first.at(minute);
                    visit.id = ids.getOrDefault(book.time.instant(minute), UUID.randomUUID());
                    visit.series = series;
                    visit.name = start;
                    return world.acts.book(visit, true,
                            overruling == null ? reason(asked.first().overruling()) : overruling);
                }, nobody -> {});
            }
        }, one -> first);
        world.agreeOnVisits(act, outcome, expected);
        return outcome;
    }

    private static String reason(Despite overruling) {
        return overruling == null ? null : overruling.reason();
    }

    private interface One {
        String act(int minute, String overruling);
    }

    private interface WishFor {
        NaiveVisit of(LocalDateTime name);
    }

    /** @param target when it is to be, by the clock on the wall */
    private record Planned(LocalDateTime name, LocalDateTime target) {}

    /** @param makeWay where it does not fit, nobody finds it in its old place */
    private void tryOne(Planned planned, Choice choice, One one, IntConsumer makeWay) {
        if (choice instanceof Choice.Skip) {
            return;
        }
        OptionalInt minute = switch (choice) {
            case Choice.OtherTime(var slot) -> OptionalInt.of(book.time.minute(slot.start()));
            case Choice.Overrule(var slot, String why) -> OptionalInt.of(book.time.minute(slot.start()));
            case null, default -> book.time.showing(planned.target());
        };
        String said = minute.isEmpty()
                ? "OUTSIDE_HOURS"
                : one.act(minute.getAsInt(), choice instanceof Choice.Overrule overrule ? overrule.reason() : null);
        if (!said.equals("done")) {
            unfit.put(planned.name(), Set.of(said));
            makeWay.accept(minute.orElse(book.time.reached(planned.target())));
        }
    }

    /** All of it, or nothing; what is proposed fits beside what would have been done. */
    private String whole(Outcome outcome, Runnable act, WishFor wishes) {
        unfit.clear();
        aside.clear();
        return world.acts.whole(() -> {
            act.run();
            if (!unfit.isEmpty()) {
                if (outcome instanceof Outcome.Unfit misfits) {
                    book.visits.removeIf(visit -> aside.contains(visit.id));
                    misfits.unfit().forEach(one -> fits(one, wishes.of(one.recurrence())));
                }
                return "unfit " + unfit.entrySet().stream().map(one -> one.getKey() + " " + one.getValue().iterator()
                        .next()).collect(joining(", "));
            }
            return world.acts.back().isEmpty() ? "invalid" : "done";
        });
    }

    private List<NaiveVisit> ofSomeSeries() {
        List<NaiveVisit> all = book.visits.stream().filter(visit -> visit.series != null).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        UUID series = world.any(all).series;
        return all.stream().filter(visit -> visit.series.equals(series)).sorted(comparing(visit -> visit.from))
                .toList();
    }

    void cancel() {
        List<NaiveVisit> all = ofSomeSeries();
        if (all.isEmpty()) {
            return;
        }
        NaiveVisit meant = world.any(all);
        Reach reach = world.oneIn(2) ? Reach.ALL : Reach.LATER;
        String act = "cancel the series (" + reach + ") of " + meant;
        Outcome outcome = world.clinic.series.cancel(MARIA,
                new SeriesCancel(meant.id, meant.version, reach, "moves away", visits.telling()));
        String expected = whole(outcome, () -> reached(meant, reach).forEach(visit -> world.acts.cancel(visit.id)),
                name -> meant);
        world.agreeOnVisits(act, outcome, expected);
    }

    /** The one that is meant, and others that are only planned yet. */
    private List<NaiveVisit> reached(NaiveVisit meant, Reach reach) {
        return book.visits.stream().filter(visit -> meant.series.equals(visit.series))
                .filter(visit -> visit.id.equals(meant.id)
                        ? visit.isOpen()
                        : visit.status == AppointmentStatus.SCHEDULED && visit.from > book.now
                                && (reach == Reach.ALL || visit.from >= meant.from))
                .toList();
    }

    void move() {
        List<NaiveVisit> all = ofSomeSeries();
        if (all.isEmpty() || all.stream().map(visit -> visit.from).distinct().count() < all.size()) {
            return;
        }
        NaiveVisit moved = world.any(all);
        NaiveVisit to = moved.copy();
        to.from += (world.random.nextInt(5) - 2) * 1440 + (world.oneIn(2) ? 0 : 15 * (world.random.nextInt(9) - 4));
        to.to = to.from + (world.oneIn(4) ? 20 : moved.to - moved.from);
        to.doctor = world.oneIn(4) ? world.any(world.doctors).id() : to.doctor;
        if (to.from < 1440 || all.stream().anyMatch(visit -> !book.time.has(visit.from - 4 * 1440,
                visit.to + 4 * 1440))) {
            return;
        }
        Reach reach = world.oneIn(2) ? Reach.ALL : Reach.LATER;
        MoveRequest request = new MoveRequest(visits.placement(to), visits.telling(),
                OracleVisits.despite(visits.reason()));
        Outcome outcome = move(to, reach, request, Map.of());
        if (!(outcome instanceof Outcome.Unfit misfits)) {
            return;
        }
        if (world.oneIn(2)) {
            move(to, reach, request, choices(misfits));
        } else if (misfits.unfit().stream().allMatch(this::isInside)) {
            assertThat(move(to, reach, request, proposed(misfits.unfit()))).as("all that is proposed")
                    .isNotInstanceOf(Outcome.Unfit.class);
        }
    }

    private Outcome move(NaiveVisit to, Reach reach, MoveRequest request, Map<LocalDateTime, Choice> choices) {
        NaiveVisit was = book.find(to.id).orElseThrow().copy();
        Outcome outcome = world.clinic.series.move(MARIA,
                new SeriesMove(was.id, was.version, reach, request, choices));
        Duration shift = Duration.between(book.time.shown(was.from), book.time.shown(to.from));
        List<NaiveVisit> reached = reached(was, reach).stream().sorted(byStart(shift.isNegative())).toList();
        String act = "move the series (" + reach + ") of " + was + " to " + to + " " + choices;
        String expected = whole(outcome, () -> reached.forEach(visit -> tryOne(
                new Planned(visit.name, book.time.shown(visit.from).plus(shift)), choices.get(visit.name),
                (minute, overruling) -> world.acts.put(visit, place(visit, was, to, minute),
                        overruling == null ? reason(request.overruling()) : overruling),
                minute -> makeWay(visit, place(visit, was, to, minute)))),
                name -> reached.stream().filter(visit -> visit.name.equals(name))
                        .map(visit -> place(visit, was, to, visit.from)).findFirst().orElseThrow());
        world.agreeOnVisits(act, outcome, expected);
        return outcome;
    }

    private void makeWay(NaiveVisit visit, NaiveVisit place) {
        place.unguarded = true;
        place.why = "";
        visit.liesLike(place);
        aside.add(visit.id);
    }

    private static Comparator<NaiveVisit> byStart(boolean earliestFirst) {
        Comparator<NaiveVisit> byStart = comparing(visit -> visit.from);
        return earliestFirst ? byStart : byStart.reversed();
    }

    /** Only what is changed of the one that is meant is changed of the others. */
    private static NaiveVisit place(NaiveVisit visit, NaiveVisit was, NaiveVisit to, int start) {
        NaiveVisit place = visit.copy();
        place.doctor = to.doctor.equals(was.doctor) ? visit.doctor : to.doctor;
        place.room = Objects.equals(to.room, was.room) ? visit.room : to.room;
        place.from = start;
        int length = to.to - to.from == was.to - was.from ? visit.to - visit.from : to.to - to.from;
        place.to = start + length;
        return place;
    }
}
