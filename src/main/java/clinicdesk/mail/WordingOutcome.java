package clinicdesk.mail;

import java.util.List;
import java.util.Map;

/** What became of a change of the clinic's words. */
public sealed interface WordingOutcome {

    /** @param back puts the words back as they were, unless somebody has changed them since */
    record Changed(WordsChange back) implements WordingOutcome {}

    /** Somebody has changed one of them meanwhile: nothing was changed. */
    record Stale() implements WordingOutcome {}

    /** Some words are no sentence: nothing was changed. */
    record Wrong(Map<Sentence, List<TemplateProblem>> problems) implements WordingOutcome {}

    /** Whoever sits here may not. */
    record NotAllowed() implements WordingOutcome {}
}
