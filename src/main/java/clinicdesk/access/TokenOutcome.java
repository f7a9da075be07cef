package clinicdesk.access;

import clinicdesk.base.FieldProblem;

/** What became of making or revoking a token. */
public sealed interface TokenOutcome {

    /** @param secret to be shown this once: it is kept nowhere */
    record Created(ApiToken token, String secret) implements TokenOutcome {
        @Override
        public String toString() {
            return "Created[" + token.name() + "]";
        }
    }

    record Revoked(ApiToken token) implements TokenOutcome {}

    /** Nothing was made: the name is missing, too long or another's, or the doctor and the role do not go together. */
    record Invalid(FieldProblem problem) implements TokenOutcome {}

    /** Nothing was changed: there is no such token, or none any more. */
    record Unknown() implements TokenOutcome {}

    /** Nothing was changed: whoever wanted it may not. */
    record Denied() implements TokenOutcome {}
}
