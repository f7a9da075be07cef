package clinicdesk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered as asked, by RFC 9457.
 *
 * @param type tells problems apart for a program
 * @param detail for a person, in the caller's language
 * @param code of a fault, as the log has it
 * @param errors each field that is wrong
 * @param refusals each rule that refuses
 * @param nextFree the first time from the asked start that would be had
 * @param unfit the visits of a series that do not fit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemView(String type, String title, int status, @Nullable String detail, @Nullable String code,
        @Nullable List<FieldErrorView> errors, @Nullable List<RefusalView> refusals, @Nullable SlotView nextFree,
        @Nullable List<UnfitView> unfit) {

    static ProblemView of(String type, String title, int status, @Nullable String detail) {
        return new ProblemView("urn:clinic-desk:problem:" + type, title, status, detail, null, null, null, null, null);
    }

    ProblemView code(String fault) {
        return new ProblemView(type, title, status, detail, fault, errors, refusals, nextFree, unfit);
    }

    ProblemView errors(List<FieldErrorView> fields) {
        return new ProblemView(type, title, status, detail, code, fields, refusals, nextFree, unfit);
    }

    ProblemView refusals(List<RefusalView> rules, @Nullable SlotView next) {
        return new ProblemView(type, title, status, detail, code, errors, rules, next, unfit);
    }

    ProblemView unfit(List<UnfitView> visits) {
        return new ProblemView(type, title, status, detail, code, errors, refusals, nextFree, visits);
    }
}
