package clinicdesk.api;

import clinicdesk.api.Endpoint.Method;
import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sees each request first and whatever became of it last: sends away what nobody here could read, lets nobody in once the
 * house closes, and answers for a fault that nobody has caught, so that no server tells of its inside.
 */
final class Porter extends Filter {

    private static final Logger LOG = Logger.getLogger(Porter.class.getName());
    private static final int LONGEST_ADDRESS = 8 * 1024;
    private static final int COME_AGAIN_SECONDS = 5;

    private final Faulted faults;
    private final Set<String> methods = new HashSet<>(Set.of("HEAD", "OPTIONS", "TRACE"));
    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean closing;

    Porter(Faulted faults) {
        this.faults = faults;
        Arrays.stream(Method.values()).map(Method::name).forEach(methods::add);
    }

    @Override
    public String description() {
        return "Porter";
    }

    @Override
    public void doFilter(HttpExchange http, Chain chain) {
        inside.incrementAndGet();
        try {
            Words words = Words.in(http.getRequestHeaders().getFirst("Accept-Language"));
            if (closing) {
                Sender.send(http, Answer.of(words.problem("later", 503)).with("Connection", "close")
                        .with("Retry-After", String.valueOf(COME_AGAIN_SECONDS)));
            } else if (!methods.contains(http.getRequestMethod())) {
                Sender.send(http, Answer.of(words.problem("noMethod", 501)));
            } else if (http.getRequestURI().toString().length() > LONGEST_ADDRESS) {
                Sender.send(http, Answer.of(words.problem("longAddress", 414)));
            } else if (http.getRequestURI().getPath().indexOf('%') >= 0) {
                // The library would decode it a second time; no path of ours has one
                Sender.send(http, Answer.of(words.unknown(http.getRequestURI().getPath())));
            } else {
                chain.doFilter(http);
            }
        } catch (IOException | UncheckedIOException cutOff) {
            LOG.log(Level.FINE, "A caller went away");
        } catch (RuntimeException | Error fault) {
            Sender.send(http, Sender.fault(faults, fault, Words.in(null)));
        } finally {
            http.close();
            inside.decrementAndGet();
        }
    }

    /** Lets nobody in from now on, and waits until those who are inside have gone, or the time is over. */
    void close(int seconds) throws InterruptedException {
        closing = true;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (inside.get() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
