package clinicdesk.ui.hours;

import clinicdesk.directory.SearchText;
import clinicdesk.hours.Country;
import clinicdesk.hours.Country.Region;
import clinicdesk.hours.HoursChange;
import clinicdesk.settings.Key;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Whose public holidays the clinic keeps: a country that is found by typing, and a part of it. */
final class HolidayPlace {

    private final HoursDesk desk;
    private final Runnable onChange;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Country> found = FXCollections.observableArrayList();
    private final ObservableList<Region> regions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Region> region;
    private final Region whole;
    private final Country none;
    private List<Country> countries = List.of();
    private Country country;
    private boolean showing;

    /** @param onChange shows the days anew */
    HolidayPlace(HoursDesk desk, Runnable onChange) {
        this.desk = desk;
        this.onChange = onChange;
        this.whole = new Region("", desk.texts().get("holidays.region.whole"));
        this.none = new Country("", desk.texts().get("holidays.country.none"), List.of());
        this.region = new ReadOnlyObjectWrapper<>(whole);
        this.country = none;
        typed.addListener((property, before, now) -> search());
    }

    /** What is typed to find a country, or the name of the one that counts. */
    StringProperty typedProperty() {
        return typed;
    }

    /** The countries that what is typed may mean; empty while nothing is looked for. */
    ObservableList<Country> found() {
        return found;
    }

    /** The parts of the country, with all of it first; empty where there are none. */
    ObservableList<Region> regions() {
        return regions;
    }

    ReadOnlyObjectProperty<Region> regionProperty() {
        return region.getReadOnlyProperty();
    }

    void read() {
        desk.read(() -> desk.hours().countries(desk.locale()), all -> {
            countries = Stream.concat(Stream.of(none), all.stream()).toList();
            show();
        });
    }

    private void show() {
        String code = desk.sources().settings().get(Key.CLINIC_COUNTRY);
        String part = desk.sources().settings().get(Key.CLINIC_REGION);
        country = countries.stream().filter(one -> one.code().equals(code)).findFirst().orElse(none);
        if (found.isEmpty()) {
            reset();
        }
        List<Region> parts = country.regions().isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(whole), country.regions().stream()).toList();
        if (!regions.equals(parts)) {
            regions.setAll(parts);
        }
        region.set(parts.stream().filter(one -> one.code().equals(part)).findFirst().orElse(whole));
    }

    private void search() {
        if (showing) {
            return;
        }
        found.setAll(typed.get().isBlank()
                ? countries
                : countries.stream().filter(one -> SearchText.hasWords(one.name(), typed.get())).toList());
    }

    /** Looks for nothing any more: the name of the country that counts stands there. */
    void reset() {
        showing = true;
        typed.set(country.name());
        showing = false;
        found.clear();
    }

    /** The first of those found; nothing where none is. */
    Optional<Country> first() {
        return found.stream().findFirst();
    }

    /** Keeps the holidays of all of this country. */
    void choose(Country wanted) {
        found.clear();
        if (wanted.code().equals(country.code())) {
            reset();
        } else {
            put(wanted, whole);
        }
    }

    /** Keeps the holidays of this part of the country. */
    void choose(Region wanted) {
        if (!wanted.code().equals(region.get().code())) {
            put(country, wanted);
        }
    }

    private void put(Country wanted, Region part) {
        String where = part.code().isEmpty() ? wanted.name() : wanted.name() + ", " + part.name();
        String said = wanted.code().isEmpty()
                ? desk.texts().get("said.calendar.none")
                : desk.texts().get("said.calendar", where);
        desk.put(new HoursChange.HolidayCalendar(wanted.code(), part.code()), said, outcome -> onChange.run());
    }
}
