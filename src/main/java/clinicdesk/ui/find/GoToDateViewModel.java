package clinicdesk.ui.find;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DateWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The date that she types, said back in words before she goes there. For the window's thread. */
public final class GoToDateViewModel {

    /** What is further away was not meant. */
    private static final int MOST_YEARS = 100;

    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
    private final AtDesk desk;
    private final Texts texts;
    private final DateWords dates;
    private final Consumer<LocalDate> go;
    private final Runnable close;

    /**
     * @param go is told the date, after close
     * @param close takes the box away
     */
    public GoToDateViewModel(AtDesk desk, Consumer<LocalDate> go, Runnable close) {
        this.desk = desk;
        this.texts = Texts.of("ui/find", desk.workplace().locale());
        this.dates = new DateWords(desk.workplace());
        this.go = go;
        this.close = close;
        typed.addListener(changed -> say());
        say();
    }

    void begin() {
        typed.set("");
        say();
    }

    private Optional<LocalDate> date() {
        LocalDate today = today();
        return dates.parse(typed.get(), today)
                .filter(date -> Math.abs(ChronoUnit.YEARS.between(today, date)) <= MOST_YEARS);
    }

    private LocalDate today() {
        return desk.workplace().clock().today();
    }

    private void say() {
        wrong.set(false);
        said.set(typed.get().isBlank()
                ? texts.get("date.hint")
                : date().map(this::inWords).orElse(texts.get("date.unknown")));
    }

    private String inWords(LocalDate date) {
        long days = ChronoUnit.DAYS.between(today(), date);
        String away = days < 0 ? texts.get("date.ago", -days) : texts.get("date.away", days);
        return texts.get("date.said", desk.times().weekday(date), desk.times().date(date), away);
    }

    /** Goes to the date; where there is none, says so. */
    void enter() {
        Optional<LocalDate> date = date();
        if (date.isEmpty()) {
            said.set(texts.get(typed.get().isBlank() ? "date.none" : "date.unknown"));
            wrong.set(true);
            return;
        }
        close();
        go.accept(date.get());
    }

    void close() {
        close.run();
    }

    StringProperty typedProperty() {
        return typed;
    }

    /** The date in words, or what is amiss with it. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Enter was pressed and what stands there is no date. */
    ReadOnlyBooleanProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }
}
