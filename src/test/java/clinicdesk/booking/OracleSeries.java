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
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Random acts on series of visits, now and then. */
final class OracleSeries {

    private final OracleWorld world;
    private final OracleVisits visits;
    private final NaiveBook book;
    /** What does not fit of the act that is tried, by name. */
    private final Map<LocalDateTime, Set<String>> unfit = new TreeMap<>();

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
        plan(asked, first, starts);
        Outcome outcome = book(asked, first, starts);
        if (outcome instanceof Outcome.Unfit misfits && world.oneIn(2)) {
            book(new SeriesRequest(asked.first(), rule, choices(misfits)), first, starts);
        }
    }

    /** Beforehand each visit is looked at alone. */
    private void plan(SeriesRequest asked, NaiveVisit first, List<LocalDateTime> starts) {
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
            boolean inside = one.proposal().isPresent()
                    && book.time.minute(one.proposal().get().start()) + 1440 < book.time.size();
            choices.put(one.recurrence(), switch (world.random.nextInt(3)) {
                case 0 -> inside ? new Choice.OtherTime(one.proposal().get()) : new Choice.Skip();
                case 1 -> new Choice.Overrule("agreed");
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
                tryOne(start, book.time.showing(start), asked.choices().get(start), (minute, overruling) -> {
                    NaiveVisit visit = first.at(minute);
                    visit.id = ids.getOrDefault(book.time.instant(minute), UUID.randomUUID());
                    visit.series = series;
                    visit.name = start;
                    return world.acts.book(visit, true, overruling == null ? reason(asked.first().overruling()) : overruling);
                });
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

    private void tryOne(LocalDateTime name, OptionalInt planned, Choice choice, One one) {
        if (choice instanceof Choice.Skip) {
            return;
        }
        OptionalInt minute = choice instanceof Choice.OtherTime(var slot)
                ? OptionalInt.of(book.time.minute(slot.start()))
                : planned;
        String said = minute.isEmpty()
                ? "OUTSIDE_HOURS"
                : one.act(minute.getAsInt(), choice instanceof Choice.Overrule(String reason) ? reason : null);
        if (!said.equals("done")) {
            unfit.put(name, Set.of(said));
        }
    }

    /** All of it, or nothing; what is proposed fits beside what would have been done. */
    private String whole(Outcome outcome, Runnable act, WishFor wishes) {
        unfit.clear();
        return world.acts.whole(() -> {
            act.run();
            if (!unfit.isEmpty()) {
                if (outcome instanceof Outcome.Unfit misfits) {
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
        NaiveVisit from = world.oneIn(2) ? world.any(all) : null;
        String act = "cancel the series from " + from;
        UUID series = world.clinic.appointments.visit(all.getFirst().id).orElseThrow().notes().seriesId();
        Outcome outcome = world.clinic.series.cancel(MARIA, series,
                from == null ? null : book.time.instant(from.from), "moves away", visits.telling());
        int first = from == null ? 0 : from.from;
        String expected = whole(outcome, () -> all.stream().filter(visit -> visit.isOpen() && visit.from >= first)
                .forEach(visit -> world.acts.cancel(visit.id)), name -> all.getFirst());
        world.agreeOnVisits(act, outcome, expected);
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
        Outcome outcome = move(all, moved, to, Map.of());
        if (outcome instanceof Outcome.Unfit misfits && world.oneIn(2)) {
            move(all, moved, to, choices(misfits));
        }
    }

    private Outcome move(List<NaiveVisit> before, NaiveVisit moved, NaiveVisit to, Map<LocalDateTime, Choice> choices) {
        Reach reach = world.oneIn(2) ? Reach.ALL : Reach.LATER;
        MoveRequest request = new MoveRequest(visits.placement(to), visits.telling(), OracleVisits.despite(visits.reason()));
        NaiveVisit now = book.find(moved.id).orElseThrow();
        Outcome outcome = world.clinic.series.move(MARIA,
                new SeriesMove(now.id, now.version, reach, request, choices));
        Duration shift = Duration.between(book.time.shown(now.from), book.time.shown(to.from));
        List<NaiveVisit> reached = book.visits.stream().filter(visit -> now.series.equals(visit.series))
                .filter(NaiveVisit::isOpen)
                .filter(visit -> reach == Reach.LATER
                        ? visit.from >= now.from
                        : visit.to > book.now || visit.id.equals(now.id))
                .sorted(byStart(shift.isNegative())).toList();
        String act = "move the series (" + reach + ") of " + now + " to " + to + " " + choices;
        String expected = whole(outcome, () -> reached.forEach(visit -> tryOne(visit.name,
                book.time.showing(book.time.shown(visit.from).plus(shift)), choices.get(visit.name),
                (minute, overruling) -> world.acts.put(visit, place(visit, to, minute),
                        overruling == null ? reason(request.overruling()) : overruling))),
                name -> reached.stream().filter(visit -> visit.name.equals(name))
                        .map(visit -> place(visit, to, visit.from)).findFirst().orElseThrow());
        world.agreeOnVisits(act, outcome, expected);
        return outcome;
    }

    private static Comparator<NaiveVisit> byStart(boolean earliestFirst) {
        Comparator<NaiveVisit> byStart = comparing(visit -> visit.from);
        return earliestFirst ? byStart : byStart.reversed();
    }

    private static NaiveVisit place(NaiveVisit visit, NaiveVisit to, int start) {
        NaiveVisit place = visit.copy();
        place.doctor = to.doctor;
        place.room = to.room;
        place.from = start;
        place.to = start + to.to - to.from;
        return place;
    }
}
