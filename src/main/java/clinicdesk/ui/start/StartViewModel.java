package clinicdesk.ui.start;

import clinicdesk.base.Texts;
import clinicdesk.sample.NewClinic;
import clinicdesk.settings.Key;
import clinicdesk.ui.settings.Field;
import clinicdesk.ui.settings.MailViewModel;
import clinicdesk.ui.settings.OpeningViewModel;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The first start: a clinic is set up, or somebody looks around in the sample. */
public final class StartViewModel {

    private static final int ZONES_SHOWN = 50;

    /** What happens next. */
    public interface Ways {
        /** @param mailPassword where one was typed */
        void setUp(NewClinic.Answers answers, Optional<String> mailPassword);

        void lookAround();
    }

    private final Ways ways;
    private final Texts texts;
    private final Field name;
    private final Field zone;
    private final Field doctor;
    private final OpeningViewModel opening;
    private final MailViewModel mail;
    private final ZoneSearch search;
    private final ObservableList<String> zones = FXCollections.observableArrayList();
    private final BooleanProperty mailNow = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /** @param preset the system's zone */
    public StartViewModel(Ways ways, ZoneId preset, Locale locale) {
        this.ways = ways;
        this.texts = Texts.of("ui/start", locale);
        this.name = new Field(texts);
        this.zone = new Field(texts);
        this.doctor = new Field(texts);
        this.opening = new OpeningViewModel(locale);
        this.mail = new MailViewModel(locale);
        this.search = new ZoneSearch(locale);
        zone.set(ZoneSearch.words(Key.CLINIC_ZONE.allows(preset.getId()) ? preset : ZoneId.of("UTC")));
        zone.textProperty().subscribe(typed -> showZones());
    }

    /** None while what stands in the field is a zone already. */
    private void showZones() {
        zones.setAll(chosenZone().isPresent() || zone.value().isEmpty()
                ? List.of()
                : search.find(zone.value(), ZONES_SHOWN).stream().map(ZoneSearch.Found::words).toList());
    }

    Texts texts() {
        return texts;
    }

    public Field name() {
        return name;
    }

    public Field zone() {
        return zone;
    }

    public Field doctor() {
        return doctor;
    }

    public OpeningViewModel opening() {
        return opening;
    }

    public MailViewModel mail() {
        return mail;
    }

    /** The zones that what is typed may mean. */
    public ObservableList<String> zones() {
        return zones;
    }

    /** Whether the mail server is given at once. */
    public BooleanProperty mailNowProperty() {
        return mailNow;
    }

    /** A choice has been made and is being carried out. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Makes the clinic, or says beside the fields what is missing. */
    public void setUp() {
        if (working.get() || !check()) {
            return;
        }
        Map<Key, String> server = mailNow.get() ? mail.values() : Map.of();
        Optional<String> password = mailNow.get() ? mail.typedPassword() : Optional.empty();
        working.set(true);
        ways.setUp(new NewClinic.Answers(name.value(), chosenZone().orElseThrow(),
                new NewClinic.Opening(opening.opensAt(), opening.closesAt(), opening.chosenDays()), doctor.value(),
                server), password);
    }

    public void lookAround() {
        if (!working.get()) {
            working.set(true);
            ways.lookAround();
        }
    }

    private boolean check() {
        takeOnlyZone();
        return name.require(typed -> !typed.isEmpty() && Key.CLINIC_NAME.allows(typed), "start.problem.name")
                & zone.require(typed -> chosenZone().isPresent(), "start.problem.zone")
                & doctor.require(typed -> !typed.isEmpty() && Key.CLINIC_NAME.allows(typed), "start.problem.doctor")
                & opening.check() & (!mailNow.get() || mail.check());
    }

    /** Where only one zone can be meant, it need not be chosen. */
    private void takeOnlyZone() {
        if (zones.size() == 1) {
            zone.set(zones.getFirst());
        }
    }

    private Optional<ZoneId> chosenZone() {
        String id = zone.value().replace(' ', '_');
        return Key.CLINIC_ZONE.allows(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }
}
