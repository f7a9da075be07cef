package clinicdesk.api;

import clinicdesk.base.Actor;
import java.util.Optional;
import java.util.UUID;

/** Who calls, by the secret that comes with the request. */
@FunctionalInterface
public interface Callers {

    /** Whoever has this token, and as whom she acts. */
    record Caller(UUID tokenId, Actor actor) {}

    /** Empty for a secret that nobody has, or has no longer. It takes as long whatever is wrong with it. */
    Optional<Caller> of(String secret);
}
