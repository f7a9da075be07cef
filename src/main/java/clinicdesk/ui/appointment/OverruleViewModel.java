package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Overruling;
import clinicdesk.ui.frame.Privacy;
import clinicdesk.ui.frame.UsualReasons;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Why something is done although a rule refuses it. For the window's thread. */
public final class OverruleViewModel {

    private final Texts texts;
    private final Privacy privacy;
    private final UsualReasons reasons;
    private final Supplier<@Nullable Overruling> wanted;
    private final Runnable close;
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Overruling asked;

    /**
     * @param wanted what is to be done all the same
     * @param close takes the question away
     */
    public OverruleViewModel(AtDesk desk, Supplier<@Nullable Overruling> wanted, Runnable close) {
        this.texts = Texts.of("ui/appointment", desk.workplace().locale());
        this.privacy = desk.privacy();
        this.reasons = new UsualReasons(desk.workplace());
        this.wanted = wanted;
        this.close = close;
        privacy.hiddenProperty().addListener((property, before, hidden) -> tell());
        reasons.typedProperty().addListener((property, before, typed) -> problem.set(""));
    }

    /** Asks anew. */
    void begin() {
        asked = wanted.get();
        reasons.begin("OVERRULE");
        problem.set("");
        tell();
    }

    /** It names somebody: it is hidden with the names. */
    private void tell() {
        what.set(asked == null ? "" : shown(asked.what()));
        refusal.set(asked == null ? "" : shown(asked.refusal()));
    }

    private String shown(String text) {
        return text.isEmpty() ? "" : privacy.secret(text);
    }

    /** Does it, once there is a reason. */
    void confirm() {
        Optional<String> reason = reasons.given();
        problem.set(reason.isEmpty() ? texts.get("overrule.noReason") : reasons.problem());
        if (reason.isEmpty() || !problem.get().isEmpty()) {
            return;
        }
        Overruling act = asked;
        asked = null;
        close.run();
        if (act != null) {
            act.because().accept(reason.get());
        }
    }

    /** Leaves it at the refusal. */
    void drop() {
        asked = null;
        close.run();
    }

    UsualReasons reasons() {
        return reasons;
    }

    /** Whose visit it is and when; empty where that goes without saying. */
    ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** That a reason is missing, else empty. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }
}
