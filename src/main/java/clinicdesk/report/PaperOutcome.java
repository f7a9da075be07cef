package clinicdesk.report;

import clinicdesk.access.Permission;
import java.util.function.Function;

/** What became of asking for something on paper. */
public sealed interface PaperOutcome<T> {

    record Ready<T>(T paper) implements PaperOutcome<T> {}

    /** Who asked may not see it. */
    record Denied<T>(Permission permission) implements PaperOutcome<T> {}

    /** There is no such visit, or it is cancelled. */
    record Gone<T>() implements PaperOutcome<T> {}

    /** What is made of the paper; the same where there is none. */
    default <R> PaperOutcome<R> map(Function<? super T, ? extends R> making) {
        return switch (this) {
            case Ready<T>(T paper) -> new Ready<>(making.apply(paper));
            case Denied<T>(Permission permission) -> new Denied<>(permission);
            case Gone<T> gone -> new Gone<>();
        };
    }
}
