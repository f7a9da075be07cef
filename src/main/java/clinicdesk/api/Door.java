package clinicdesk.api;

import clinicdesk.api.Callers.Caller;
import io.avaje.jex.http.Context;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Lets in who may come in: from an allowed host, with a known token, not too often and not too many at once. */
final class Door {

    private static final String BEARER = "Bearer ";
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ApiConfig config;
    private final Callers callers;
    private final AtomicInteger inside = new AtomicInteger();
    private final Map<Object, Rate> rates = new ConcurrentHashMap<>();

    /** How often somebody may come, as it was set when she first came. */
    private record Rate(int perSecond, int burst, Bucket bucket) {
        static Rate of(Limits limits) {
            return new Rate(limits.perSecond(), limits.burst(), Bucket.builder().addLimit(Bandwidth.builder()
                    .capacity(limits.burst()).refillGreedy(limits.perSecond(), Duration.ofSeconds(1)).build()).build());
        }

        boolean isAsSet(Limits limits) {
            return perSecond == limits.perSecond() && burst == limits.burst();
        }
    }

    Door(ApiConfig config, Callers callers) {
        this.config = config;
        this.callers = callers;
    }

    /** Takes one of the places inside; who got one gives it back by {@link #leave}. */
    boolean enter() {
        if (inside.incrementAndGet() <= config.limits().get().atOnce()) {
            return true;
        }
        inside.decrementAndGet();
        return false;
    }

    void leave() {
        inside.decrementAndGet();
    }

    /**
     * Who calls; null at an endpoint that takes no token.
     *
     * @throws Refused if she may not come in
     */
    @Nullable
    Caller admit(Endpoint endpoint, Context http, Words words) {
        if (endpoint.isOpen()) {
            admit(http, words);
            return null;
        }
        checkHost(http, words);
        Optional<Caller> caller = secret(http.header("Authorization")).flatMap(callers::of);
        count(caller.<Object>map(Caller::tokenId).orElse(http.ip()), words);
        return caller.orElseThrow(() -> new Refused(
                Answer.of(words.problem("unauthorized", 401)).with("WWW-Authenticate", "Bearer")));
    }

    /** Lets in who needs no token. @throws Refused if she may not come in */
    void admit(Context http, Words words) {
        checkHost(http, words);
        count(http.ip(), words);
    }

    private void checkHost(Context http, Words words) {
        if (!isAllowed(host(http.header("Host"))) || !isAllowedOrigin(http.header("Origin"))) {
            throw new Refused(Answer.of(words.problem("wrongHost", 403)));
        }
    }

    private static Optional<String> secret(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(text -> text.substring(BEARER.length()).strip());
    }

    /** @param who a token, or the address of who has none */
    private void count(Object who, Words words) {
        Limits limits = config.limits().get();
        Rate rate = rates.compute(who,
                (key, known) -> known != null && known.isAsSet(limits) ? known : Rate.of(limits));
        ConsumptionProbe probe = rate.bucket().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
            throw new Refused(tooMany(words, seconds));
        }
    }

    static Answer tooMany(Words words, long seconds) {
        return Answer.of(words.problem("tooMany", 429)).with("Retry-After", String.valueOf(seconds));
    }

    private boolean isAllowedOrigin(@Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            return isAllowed(URI.create(origin).getHost());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** The name in a Host header, without its port. */
    private static @Nullable String host(@Nullable String header) {
        return header == null ? null : header.replaceFirst(":[0-9]*$", "");
    }

    private boolean isAllowed(@Nullable String host) {
        Set<String> names = new HashSet<>(LOCAL);
        names.add(config.host().toLowerCase(Locale.ROOT));
        names.addAll(config.allowedHosts().get());
        return host != null && names.contains(host.toLowerCase(Locale.ROOT));
    }
}
