package clinicdesk.access;

import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Role;
import clinicdesk.db.Store;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Which other programs are let in, and as whom they act. Only who may change the settings makes and revokes tokens; each
 * change is one transaction with its line in the trail, which never holds a secret.
 */
public final class Tokens {

    /** The topic under which changes of tokens are announced. */
    public static final String TOKENS = "token";

    private final Store store;
    private final ClinicClock clock;
    private final Access access;
    private final Audit audit;

    public Tokens(Store store, ClinicClock clock, Access access, Audit audit) {
        this.store = store;
        this.clock = clock;
        this.access = access;
        this.audit = audit;
    }

    /** Those that let somebody in, by name. */
    public List<ApiToken> all() {
        return store.read(Tokens::living);
    }

    /**
     * The token of the program that shows this secret; empty for one that opens nothing, or nothing any more. It is
     * looked up each time, so that a token that is revoked at another desk is refused at once.
     */
    public Optional<ApiToken> openedBy(String shown) {
        Secret secret = new Secret(shown);
        return store.read(session -> session
                .createSelectionQuery("from ApiToken where secretHash = :hash and revoked is null", ApiToken.class)
                .setParameter("hash", secret.hash()).list()).stream().filter(token -> token.isOpenedBy(secret))
                .findFirst();
    }

    /** @param doctorId a doctor of the clinic for the role {@link Role#DOCTOR}, null for all others */
    public TokenOutcome create(Actor actor, String name, Role role, @Nullable UUID doctorId) {
        return change(actor, session -> {
            Optional<FieldProblem> problem = problem(session, name, role, doctorId);
            if (problem.isPresent()) {
                return new TokenOutcome.Invalid(problem.get());
            }
            Secret secret = Secret.next();
            ApiToken token = new ApiToken(new Actor(name.strip(), role, doctorId), secret, clock.now(), actor.name());
            session.insert(token);
            record(actor, token, "CREATE", FieldChange.of("name", null, token.name()),
                    FieldChange.of("role", null, role), FieldChange.of("doctorId", null, doctorId));
            return new TokenOutcome.Created(token, secret.text());
        });
    }

    /** From now on it lets nobody in. */
    public TokenOutcome revoke(Actor actor, UUID id) {
        return change(actor, session -> {
            ApiToken token = session.get(ApiToken.class, id);
            if (token == null || token.isRevoked()) {
                return new TokenOutcome.Unknown();
            }
            token.revoke(clock.now());
            session.update(token);
            record(actor, token, "REVOKE");
            return new TokenOutcome.Revoked(token);
        });
    }

    private TokenOutcome change(Actor actor, Function<StatelessSession, TokenOutcome> work) {
        return access.may(actor, Permission.CHANGE_SETTINGS) ? store.write(work) : new TokenOutcome.Denied();
    }

    private void record(Actor actor, ApiToken token, String action, FieldChange... changes) {
        audit.record(actor, action, TOKENS, token.id(), List.of(changes));
        store.touched(TOKENS, token.id());
    }

    private static Optional<FieldProblem> problem(StatelessSession session, String name, Role role,
            @Nullable UUID doctorId) {
        Optional<FieldProblem> ofName = Names.problem(name, living(session).stream().map(ApiToken::name));
        if (ofName.isPresent() || (role == Role.DOCTOR) == (doctorId != null)) {
            return ofName;
        }
        return Optional
                .of(new FieldProblem("doctorId", doctorId == null ? Code.MISSING_FIELD : Code.NOT_ALLOWED));
    }

    private static List<ApiToken> living(StatelessSession session) {
        return session.createSelectionQuery("from ApiToken where revoked is null order by lower(name), id",
                ApiToken.class).list();
    }
}
