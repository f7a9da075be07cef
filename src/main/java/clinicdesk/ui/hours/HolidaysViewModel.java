package clinicdesk.ui.hours;

import clinicdesk.booking.Outcome;
import clinicdesk.hours.HolidayDay;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.OwnDay;
import clinicdesk.ui.settings.Field;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The days on which the clinic is closed, a year at a time, and the fields for one more. */
final class HolidaysViewModel {

    private static final int LONGEST_NAME = 200;

    private final HoursDesk desk;
    private final HolidayPlace place;
    private final ReadOnlyIntegerWrapper year;
    private final ObservableList<Listed<HolidayDay>> days = FXCollections.observableArrayList();
    private final Field date;
    private final Field name;

    HolidaysViewModel(HoursDesk desk) {
        this.desk = desk;
        this.place = new HolidayPlace(desk, this::read);
        this.year = new ReadOnlyIntegerWrapper(desk.today().getYear());
        this.date = desk.field();
        this.name = desk.field();
    }

    HoursDesk desk() {
        return desk;
    }

    HolidayPlace place() {
        return place;
    }

    ReadOnlyIntegerProperty yearProperty() {
        return year.getReadOnlyProperty();
    }

    ObservableList<Listed<HolidayDay>> days() {
        return days;
    }

    Field date() {
        return date;
    }

    Field name() {
        return name;
    }

    void read() {
        place.read();
        int wanted = year.get();
        desk.read(() -> desk.hours().holidays(wanted), read -> {
            if (wanted == year.get()) {
                days.setAll(read.stream().map(this::listed).toList());
            }
        });
    }

    private Listed<HolidayDay> listed(HolidayDay day) {
        return new Listed<>(day, desk.words().full(day.date()), day.name());
    }

    void turn(int years) {
        year.set(year.get() + years);
        read();
    }

    /** Strikes the day, so that the clinic works, or takes that back. */
    void toggle(HolidayDay day) {
        String words = desk.words().day(day.date());
        OwnDay own = !day.struck()
                ? OwnDay.open()
                : day.fromCalendar() || day.name().isBlank() ? null : OwnDay.closed(day.name());
        desk.put(new HoursChange.ClinicDay(day.date(), own),
                desk.texts().get(day.struck() ? "said.holiday.kept" : "said.holiday.struck", words, day.name()),
                outcome -> read());
    }

    /** Takes away a day that the clinic has added. */
    void remove(HolidayDay day) {
        desk.put(new HoursChange.ClinicDay(day.date(), null),
                desk.texts().get("said.holiday.gone", desk.words().day(day.date()), day.name()), outcome -> read());
    }

    /** Adds a day, or says beside the fields what is wrong. */
    void add() {
        Optional<LocalDate> day = desk.words().date(date.value());
        boolean dated = date.require(typed -> day.isPresent(), "hours.problem.date");
        boolean named = name.require(typed -> !typed.isEmpty() && typed.length() <= LONGEST_NAME,
                "holidays.problem.name");
        if (!dated || !named) {
            return;
        }
        desk.put(new HoursChange.ClinicDay(day.orElseThrow(), OwnDay.closed(name.value())),
                desk.texts().get("said.holiday.added", desk.words().day(day.orElseThrow()), name.value()), outcome -> {
                    if (outcome instanceof Outcome.Made) {
                        date.set("");
                        name.set("");
                        year.set(day.orElseThrow().getYear());
                        read();
                    }
                });
    }
}
