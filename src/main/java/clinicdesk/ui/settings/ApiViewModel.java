package clinicdesk.ui.settings;

import clinicdesk.base.Actor;
import clinicdesk.base.Texts;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import clinicdesk.ui.frame.Workplace;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether other programs on this computer are let in, and on which port. It counts at once, without being saved. */
public final class ApiViewModel {

    private final Workplace workplace;
    private final ClinicSettings settings;
    private final LocalApi api;
    private final Texts texts;
    private final Field port;
    private final TokensViewModel tokens;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper turning = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final BooleanProperty editable = new SimpleBooleanProperty();

    /** @param mayChange who may change the clinic's settings */
    public ApiViewModel(Workplace workplace, ClinicSettings settings, LocalApi api, TokensViewModel tokens,
            Predicate<Actor> mayChange) {
        this.workplace = workplace;
        this.settings = settings;
        this.api = api;
        this.tokens = tokens;
        this.texts = Texts.of("ui/settings", workplace.locale());
        this.port = new Field(texts);
        port.set(settings.get(Key.API_PORT));
        workplace.seat().actorProperty().subscribe(actor -> editable.set(mayChange.test(actor)));
    }

    Texts texts() {
        return texts;
    }

    /** Takes another only while nobody listens. */
    public Field port() {
        return port;
    }

    public TokensViewModel tokens() {
        return tokens;
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** It is being turned on or off. */
    ReadOnlyBooleanProperty turningProperty() {
        return turning.getReadOnlyProperty();
    }

    /** Where it is; empty while it is off. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    BooleanProperty editableProperty() {
        return editable;
    }

    /** The page is about to be seen. */
    public void shown() {
        workplace.background().run(api::state, this::show, workplace.problem());
        tokens.load();
    }

    /** Lets other programs in, or does so no more; a second wish has to wait for the first. */
    public void turn(boolean wanted) {
        if (turning.get() || !editable.get() || !port.require(Key.API_PORT::allows, "api.problem.port")) {
            return;
        }
        int at = Integer.parseInt(port.value());
        turning.set(true);
        workplace.background().run(() -> change(wanted, at), this::show, fault -> {
            turning.set(false);
            workplace.problem().accept(fault);
        });
    }

    /** What could not be done is not kept, so that the next start does not try it again. */
    private LocalApi.State change(boolean wanted, int at) {
        LocalApi.State state = wanted ? api.start(at) : api.stop();
        if (!(state instanceof LocalApi.State.Taken)) {
            settings.set(Map.of(Key.API_ENABLED, Boolean.toString(wanted), Key.API_PORT, Integer.toString(at)));
        }
        return state;
    }

    private void show(LocalApi.State state) {
        turning.set(false);
        switch (state) {
            case LocalApi.State.Off off -> {
                on.set(false);
                said.set("");
            }
            case LocalApi.State.On listening -> {
                on.set(true);
                said.set(texts.get("api.on", listening.address()));
            }
            case LocalApi.State.Taken taken -> {
                on.set(false);
                said.set("");
                port.set(Integer.toString(taken.port()));
                port.problemProperty().set(texts.get("api.problem.taken", taken.port()));
            }
        }
    }
}
