package clinicdesk.access;

import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names tell apart who acts, in the trail and at the desks, so no two share one. */
final class Names {

    private static final String FIELD = "name";

    private Names() {}

    /** @param others the names that are taken */
    static Optional<FieldProblem> problem(String typed, Stream<String> others) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return Optional.of(new FieldProblem(FIELD, Code.MISSING_FIELD));
        }
        if (name.length() > Person.LONGEST_NAME) {
            return Optional.of(new FieldProblem(FIELD, Code.TEXT_TOO_LONG));
        }
        if (name.chars().anyMatch(Character::isISOControl) || name.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of(new FieldProblem(FIELD, Code.BAD_NAME));
        }
        return others.anyMatch(other -> isSame(other, name))
                ? Optional.of(new FieldProblem(FIELD, Code.OVERLAPS))
                : Optional.empty();
    }

    private static boolean isSame(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
