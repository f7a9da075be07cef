package clinicdesk.soak;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** What this program holds in memory once all that is no longer used is gone. */
final class Memory {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

    /** How JavaFX keeps who listens to what. What listens weakly holds nothing, and goes when it is next looked at. */
    private static final Pattern LISTENING = Pattern
            .compile("(com\\.sun\\.javafx|javafx)\\.(?!.*(Weak|BindingHelperObserver))"
                    + ".*(Listener|ExpressionHelper|Binding|Subscription|EventHandler).*");

    private Memory() {}

    /** Every so many collections the JVM moves all that is left together; the others leave gaps, which count as used. */
    private static final int WITHOUT_GAPS = 4;

    /** What is kept for later goes by the clock of the collection before: one sees that time has passed, one takes it. */
    private static final int UNTIL_OLD = 2;

    /**
     * The bytes in use, after everything was collected, and what then had not been used for some seconds as well, as the
     * pictures that JavaFX keeps for later; and after that without gaps.
     *
     * @param paint has something painted, since the painter only then lets go of a picture that is no longer kept
     */
    static long heapBytes(Runnable paint) throws InterruptedException {
        System.gc();
        Thread.sleep(3_000);
        for (int i = 0; i < UNTIL_OLD; i++) {
            System.gc();
        }
        paint.run();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < WITHOUT_GAPS; i++) {
            System.gc();
            least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    /** How many objects there are of each class of the screens, of the calendar's and of what listens. */
    static Map<String, Long> counts() {
        return counts(name -> isOfTheScreens(name) || LISTENING.matcher(name).matches());
    }

    /** Rows of lists are left out: there are as many as the store has letters and the like. */
    private static boolean isOfTheScreens(String name) {
        return (name.startsWith("clinicdesk.ui.") || name.startsWith("com.calendarfx.")) && !name.endsWith("Row");
    }

    private static Map<String, Long> counts(Predicate<String> wanted) {
        Map<String, Long> counts = new TreeMap<>();
        histogram().lines().map(LINE::matcher).filter(Matcher::matches).filter(line -> wanted.test(line.group(2)))
                .forEach(line -> counts.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum));
        return counts;
    }

    /** Of what is still in use. */
    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                    new Object[]{new String[0]}, new String[]{String[].class.getName()});
        } catch (JMException missing) {
            throw new IllegalStateException("this Java does not tell what it holds", missing);
        }
    }
}
