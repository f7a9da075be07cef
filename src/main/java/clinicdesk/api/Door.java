package clinicdesk.api;

import clinicdesk.api.Callers.Caller;
import io.avaje.jex.http.Context;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Lets in who may come in: from an allowed host, with a known token, not too often and not too many at once. */
final class Door {

    private static final String BEARER = "Bearer ";

    /** A token that is not known is tried so much more slowly than one that is. */
    private static final int SLOWER = 10;

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ApiConfig config;
    private final Callers callers;
    private final AtomicInteger inside = new AtomicInteger();
    private final Rates rates = new Rates();

    /** Whoever comes from an address with a token that nobody knows; who has one, or needs none, does not suffer for it. */
    private record Stranger(String address) {}

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
        Optional<String> secret = secret(http.header("Authorization"));
        Caller caller = secret.flatMap(callers::of).orElse(null);
        Limits limits = config.limits().get();
        if (caller == null) {
            count(new Stranger(http.ip()), Math.max(1, limits.perSecond() / SLOWER),
                    Math.max(1, limits.burst() / SLOWER), words);
            throw new Refused(Answer.of(words.problem("unauthorized", 401)).with("WWW-Authenticate",
                    secret.isPresent() ? "Bearer error=\"invalid_token\"" : "Bearer"));
        }
        count(caller.tokenId(), limits.perSecond(), limits.burst(), words);
        return caller;
    }

    /** Lets in who needs no token. @throws Refused if she may not come in */
    void admit(Context http, Words words) {
        checkHost(http, words);
        Limits limits = config.limits().get();
        count(http.ip(), limits.perSecond(), limits.burst(), words);
    }

    /** A request with two hosts is meant for neither. */
    private void checkHost(Context http, Words words) {
        boolean isAllowed = values(http, "Host").size() == 1 && isAllowed(host(http.header("Host")))
                && values(http, "Origin").stream().allMatch(this::isAllowedOrigin);
        if (!isAllowed) {
            throw new Refused(Answer.of(words.problem("wrongHost", 403)));
        }
    }

    private static List<String> values(Context http, String header) {
        return http.exchange().getRequestHeaders().getOrDefault(header, List.of());
    }

    private static Optional<String> secret(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(text -> text.substring(BEARER.length()).strip());
    }

    /** @param who a token, or the address of who has none */
    private void count(Object who, int perSecond, int burst, Words words) {
        long seconds = rates.count(who, perSecond, burst);
        if (seconds > 0) {
            throw new Refused(tooMany(words, seconds));
        }
    }

    static Answer tooMany(Words words, long seconds) {
        return Answer.of(words.problem("tooMany", 429)).with("Retry-After", String.valueOf(seconds));
    }

    private boolean isAllowedOrigin(String origin) {
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
        String own = config.host().toLowerCase(Locale.ROOT);
        names.add(own.contains(":") ? "[" + own + "]" : own);
        names.addAll(config.allowedHosts().get());
        return host != null && names.contains(host.toLowerCase(Locale.ROOT));
    }
}
