package clinicdesk.ui.settings;

import clinicdesk.base.Actor;
import clinicdesk.base.Texts;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.DeskSettings;
import clinicdesk.settings.Found;
import clinicdesk.settings.Key;
import clinicdesk.settings.Secret;
import clinicdesk.settings.Secrets;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.frame.Workplace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What can be set for the clinic and for this desk. The look counts at once; the clinic's settings when saved. */
public final class SettingsViewModel {

    /** The name under which the look is kept at this desk. */
    public static final String LOOK = "look";

    /** What is kept where. */
    public record Kept(ClinicSettings clinic, Secrets secrets, DeskSettings desk) {}

    private final Workplace workplace;
    private final Kept kept;
    private final Texts texts;
    private final Field name;
    private final Field phone;
    private final Field address;
    private final OpeningViewModel opening;
    private final BookingSettingsViewModel booking;
    private final LettersSettingsViewModel letters;
    private final List<Loaded<?>> fields = new ArrayList<>();
    private final ObjectProperty<SettingsPart> part = new SimpleObjectProperty<>(SettingsPart.CLINIC);
    private final ObjectProperty<Theme> look;
    private final BooleanProperty editable = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Runnable onSaved = () -> {};
    private Runnable onAbout = () -> {};

    /** @param mayChange who may change the clinic's settings */
    public SettingsViewModel(Workplace workplace, Kept kept, Predicate<Actor> mayChange) {
        this.workplace = workplace;
        this.kept = kept;
        this.texts = Texts.of("ui/settings", workplace.locale());
        this.name = new Field(texts);
        this.phone = new Field(texts);
        this.address = new Field(texts);
        this.opening = new OpeningViewModel(workplace.locale());
        this.booking = new BookingSettingsViewModel(texts);
        this.letters = new LettersSettingsViewModel(texts);
        fields.add(Loaded.text(Key.CLINIC_NAME, name.textProperty()));
        fields.add(Loaded.text(Key.CLINIC_PHONE, phone.textProperty()));
        fields.add(Loaded.text(Key.CLINIC_ADDRESS, address.textProperty()));
        List.of(opening, booking, letters).forEach(section -> fields.addAll(section.fields()));
        this.look = new SimpleObjectProperty<>(lookOf(kept.desk()));
        look.addListener((property, before, now) -> keepLook(now));
        workplace.seat().actorProperty().subscribe(actor -> editable.set(mayChange.test(actor)));
        editable.subscribe(this::sayWhoMay);
        load();
    }

    /** The look that was chosen at this desk. */
    public static Theme lookOf(DeskSettings desk) {
        return Theme.of(desk.get(LOOK, Theme.SYSTEM.setting()));
    }

    /** Shows what is set now; what somebody has typed and not saved stays. */
    public void load() {
        Loaded.show(fields, kept.clinic());
    }

    private void sayWhoMay(boolean may) {
        said.set(may ? "" : texts.get("settings.notAllowed"));
    }

    private void keepLook(Theme chosen) {
        workplace.background().run(() -> {
            kept.desk().set(LOOK, chosen.setting());
            return chosen;
        }, done -> {}, workplace.problem());
    }

    Texts texts() {
        return texts;
    }

    public Field name() {
        return name;
    }

    public Field phone() {
        return phone;
    }

    public Field address() {
        return address;
    }

    public OpeningViewModel opening() {
        return opening;
    }

    public BookingSettingsViewModel booking() {
        return booking;
    }

    public LettersSettingsViewModel letters() {
        return letters;
    }

    /** Which part of the page is shown. */
    public ObjectProperty<SettingsPart> partProperty() {
        return part;
    }

    /** Who shows the window puts it on. */
    public ObjectProperty<Theme> lookProperty() {
        return look;
    }

    BooleanProperty editableProperty() {
        return editable;
    }

    /** The zone does not change any more: it is fixed with the first visit. */
    String zone() {
        return kept.clinic().get(Key.CLINIC_ZONE);
    }

    boolean isSample() {
        return kept.clinic().isSample();
    }

    /** What became of the last attempt to save. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** @param listener shows which program this is */
    public void onAbout(Runnable listener) {
        onAbout = listener;
    }

    void about() {
        onAbout.run();
    }

    /** @param listener shows what follows the clinic's settings anew */
    public void onSaved(Runnable listener) {
        onSaved = listener;
    }

    /**
     * Saves what was changed here, since others may have set the rest meanwhile; or nothing, and says why beside the
     * fields.
     */
    public void save() {
        if (!editable.get()) {
            return;
        }
        if (!check()) {
            said.set(texts.get("settings.notSaved"));
            return;
        }
        List<Loaded<?>> touched = fields.stream().filter(Loaded::isTouched).toList();
        Map<Key, String> changes = values();
        changes.keySet().retainAll(touched.stream().map(Loaded::key).toList());
        List<Runnable> whenSaved = touched.stream().map(Loaded::saving).toList();
        Optional<String> password = letters.mail().typedPassword();
        Optional<String> headers = letters.messages().typedHeaders();
        said.set("");
        workplace.background().run(() -> {
            kept.clinic().set(changes);
            password.ifPresent(typed -> kept.secrets().keep(Secret.MAIL_PASSWORD, typed));
            headers.ifPresent(typed -> kept.secrets().keep(Secret.MESSAGE_HEADERS, typed));
            return kept.secrets().read(Secret.MAIL_PASSWORD);
        }, found -> {
            whenSaved.forEach(Runnable::run);
            saved(found);
        }, workplace.problem());
    }

    private void saved(Found password) {
        load();
        letters.mail().showWhere(password, kept.secrets().folder());
        letters.mail().password().set("");
        letters.messages().headers().set("");
        said.set(texts.get("settings.saved"));
        onSaved.run();
    }

    /** What is wrong is shown, wherever it stands. */
    private boolean check() {
        boolean clinicFine = name.require(typed -> !typed.isEmpty() && Key.CLINIC_NAME.allows(typed),
                "settings.problem.name") & phone.require(Key.CLINIC_PHONE::allows, "settings.problem.text")
                & address.require(Key.CLINIC_ADDRESS::allows, "settings.problem.text") & opening.check();
        boolean lettersFine = letters.check();
        if (clinicFine != lettersFine) {
            part.set(clinicFine ? SettingsPart.LETTERS : SettingsPart.CLINIC);
        }
        return clinicFine && lettersFine;
    }

    private Map<Key, String> values() {
        Map<Key, String> values = new EnumMap<>(Key.class);
        values.putAll(letters.values());
        values.putAll(opening.values());
        values.putAll(booking.values());
        values.put(Key.CLINIC_NAME, name.value());
        values.put(Key.CLINIC_PHONE, phone.value());
        values.put(Key.CLINIC_ADDRESS, address.value());
        return values;
    }
}
