package clinicdesk.api;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.Slot;
import clinicdesk.booking.Occurrence;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What became of an act, as it is answered: the one place where an outcome gets a status. */
public final class Outcomes {

    private final Access access;
    private final Moments moments;

    public Outcomes(Access access, Moments moments) {
        this.access = access;
        this.moments = moments;
    }

    Moments moments() {
        return moments;
    }

    /**
     * @param doctorId in whose book it was; null for nobody's
     * @param made what is answered once it is done
     */
    Answer answer(Call call, @Nullable UUID doctorId, Outcome outcome, Function<Outcome.Made, Answer> made) {
        Words words = call.words();
        return switch (outcome) {
            case Outcome.Made done -> made.apply(done);
            case Outcome.Refused(List<Refusal> refusals, Optional<Slot> nextFree) -> Answer.of(words
                    .problem("refused", 409).refusals(refusals(call, doctorId).views(refusals),
                            view(doctorId, nextFree)));
            case Outcome.Unfit(List<Occurrence> unfit) ->
                Answer.of(words.problem("refused", 409).unfit(unfit(call, doctorId, unfit)));
            case Outcome.Stale stale -> Answer.of(words.problem("changed", 412));
            case Outcome.StaleHours stale -> Answer.of(words.problem("changed", 409));
            case Outcome.LetterLeft left -> Answer.of(words.problem("changed", 409));
            case Outcome.StaleEntry stale -> Answer.of(words.problem("changed", 409));
            case Outcome.StalePatient stale -> Answer.of(words.problem("changed", 409));
            case Outcome.StaleDirectory stale -> Answer.of(words.problem("changed", 409));
            case Outcome.Invalid(List<FieldProblem> problems) -> throw invalid(call, problems);
            case Outcome.Unknown(String field) -> throw unknown(call, field);
            case Outcome.Denied denied -> throw call.denied();
        };
    }

    /** The same with the fields that are wrong called by their names in the request. */
    static Outcome naming(Outcome outcome, UnaryOperator<String> name) {
        return outcome instanceof Outcome.Invalid(List<FieldProblem> problems)
                ? new Outcome.Invalid(problems.stream()
                        .map(problem -> new FieldProblem(name.apply(problem.field()), problem.code())).distinct()
                        .toList())
                : outcome;
    }

    /** The visits of a series that do not fit, each with what refuses it. */
    List<UnfitView> unfit(Call call, @Nullable UUID doctorId, List<Occurrence> unfit) {
        Refusals refusals = refusals(call, doctorId);
        return unfit.stream().map(one -> new UnfitView(one.recurrence(), refusals.views(one.refusals()),
                view(doctorId, one.proposal())))
                .toList();
    }

    private @Nullable SlotView view(@Nullable UUID doctorId, Optional<Slot> slot) {
        return doctorId == null ? null : slot.map(time -> moments.view(doctorId, time)).orElse(null);
    }

    private Refusals refusals(Call call, @Nullable UUID doctorId) {
        boolean sees = doctorId == null
                ? access.may(call.actor(), Permission.SEE_PATIENTS)
                : access.mayFor(call.actor(), Permission.SEE_PATIENTS, doctorId);
        return new Refusals(call.words().texts(), moments, sees);
    }

    static Refused invalid(Call call, List<FieldProblem> problems) {
        Words words = call.words();
        return call.refused(words.malformed(problems.stream()
                .map(problem -> words.mistake(problem.field(), problem.code().name())).toList()));
    }

    /** @param field what names it in the request */
    static Refused unknown(Call call, String field) {
        Words words = call.words();
        return call.refused(words.unknown(field).errors(List.of(words.mistake(field, "UNKNOWN"))));
    }
}
