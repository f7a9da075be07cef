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

    /** The bytes in use, after everything was collected twice: the first time finds what waits for its finalizer. */
    static long heapBytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** How many objects there are of each class of the screens, of the calendar's and of what listens. */
    static Map<String, Long> counts() {
        return counts(name -> isOfTheScreens(name) || LISTENING.matcher(name).matches());
    }

    /** Rows of lists are left out: there are as many as the store has letters and the like. */
    static boolean isOfTheScreens(String name) {
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
