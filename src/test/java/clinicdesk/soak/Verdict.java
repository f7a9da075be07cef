package clinicdesk.soak;

import clinicdesk.soak.Worked.Done;
import clinicdesk.soak.Worked.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** What a shift says about the program: it holds no more memory than at first, and is as quick. */
final class Verdict {

    private static final double HEAP_GROWTH = 1.10;

    /** Until then the program is still warming up. */
    private static final double WARM_MINUTES = 2;

    /** A shift that is shorter says nothing of the heap. */
    private static final double LEAST_MINUTES = 5;

    /** What is kept for as much as was ever shown at once (cells of lists, views of visits) differs a little. */
    private static final double POOLS = 1.02;
    private static final int FEW = 10;

    /** Times are counted in beats of the window: what is less than one is no difference. */
    private static final double BEAT_MILLIS = 1000.0 / 60;

    private final Worked worked;

    Verdict(Worked worked) {
        this.worked = worked;
    }

    /** What is wrong; empty if nothing is. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if (worked.acts().size() < worked.planned()) {
            complaints.add(say("This machine is too slow: only %d of %d acts were done.", worked.acts().size(),
                    worked.planned()));
        }
        heap(complaints);
        listeners(complaints);
        times(complaints);
        return complaints;
    }

    private void heap(List<String> complaints) {
        if (!isHeapJudged()) {
            return;
        }
        Look first = warm();
        Look last = worked.looks().getLast();
        if (last.heapBytes() > first.heapBytes() * HEAP_GROWTH) {
            complaints.add(say("The heap has grown from %.1f MB to %.1f MB, by more than a tenth.",
                    first.heapBytes() / 1e6, last.heapBytes() / 1e6));
        }
    }

    private boolean isHeapJudged() {
        return worked.minutes() >= LEAST_MINUTES;
    }

    private Look warm() {
        return worked.looks().stream().filter(look -> look.minute() >= WARM_MINUTES).findFirst()
                .orElseGet(() -> worked.looks().getLast());
    }

    private void listeners(List<String> complaints) {
        Look halfway = worked.looks().get((worked.looks().size() - 1) / 2);
        Look last = worked.looks().getLast();
        last.counts().forEach((name, count) -> {
            long before = halfway.counts().getOrDefault(name, 0L);
            if (count > before * POOLS + FEW) {
                complaints.add(say("There were %d of %s, and now there are %d.", before, name, count));
            }
        });
    }

    private void times(List<String> complaints) {
        double drift = drift();
        for (Act act : EnumSet.complementOf(EnumSet.of(Act.NOTHING))) {
            Span first = first(act);
            Span last = last(act);
            if (last.low() > first.high() * drift + BEAT_MILLIS) {
                complaints.add(say("%s took %s, and now takes %s.", act, first, last));
            }
        }
    }

    /** By how much the machine itself has become slower: a key that means nothing takes so many times as long. */
    private double drift() {
        double drift = last(Act.NOTHING).median() / first(Act.NOTHING).median();
        return drift > 1 ? drift : 1;
    }

    /** What it took in the first fifth after the warming up. */
    Span first(Act act) {
        int warm = worked.looks().getFirst().acts();
        return Span.of(worked.acts().subList(warm, warm + fifth()), act);
    }

    /** What it took in the last fifth. */
    Span last(Act act) {
        int all = worked.acts().size();
        return Span.of(worked.acts().subList(all - fifth(), all), act);
    }

    private int fifth() {
        return (worked.acts().size() - worked.looks().getFirst().acts()) / 5;
    }

    /** The middle of some times, and between what it lies with 95 % certainty. */
    record Span(int times, double low, double median, double high) {

        private static Span of(List<Done> done, Act act) {
            double[] millis = done.stream().filter(each -> each.act() == act).mapToDouble(Done::millis).sorted()
                    .toArray();
            if (millis.length == 0) {
                return new Span(0, 0, Double.NaN, Double.POSITIVE_INFINITY);
            }
            int middle = millis.length / 2;
            int reach = (int) Math.ceil(0.98 * Math.sqrt(millis.length));
            return new Span(millis.length, millis[Math.max(0, middle - reach)], millis[middle],
                    millis[Math.min(millis.length - 1, middle + reach)]);
        }

        @Override
        public String toString() {
            return say("%.0f ms (%.0f to %.0f)", median, low, high);
        }
    }

    /** All that was found, in lines to read. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(say("Soak, seed %d: %d acts in %.1f minutes", worked.seed(), worked.acts().size(),
                worked.minutes()));
        worked.looks().forEach(look -> lines.add(say("minute %5.1f  %5d acts  heap %6.1f MB  %5d visits to come"
                + "  %6d objects of the screens", look.minute(), look.acts(), look.heapBytes() / 1e6, look.toCome(),
                look.counts().values().stream().mapToLong(Long::longValue).sum())));
        Arrays.stream(Act.values()).forEach(act -> lines.add(say("%-16s at first %-24s at last %s", act.name(),
                first(act), last(act))));
        lines.add(say("The machine itself was %.2f times as slow at last as at first.", drift()));
        if (!isHeapJudged()) {
            lines.add(say("The heap is not judged: that takes a shift of %.0f minutes.", LEAST_MINUTES));
        }
        return lines;
    }

    private static String say(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
