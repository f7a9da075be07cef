package clinicdesk.ui.appointment;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DateWords;
import clinicdesk.ui.frame.TypedTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Date, time and length of a visit as they are typed. */
final class WhenFields {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 720;

    private final StringProperty date = new SimpleStringProperty("");
    private final StringProperty time = new SimpleStringProperty("");
    private final StringProperty minutes = new SimpleStringProperty("30");
    private final StringProperty whenProblem = new SimpleStringProperty("");
    private final StringProperty minutesProblem = new SimpleStringProperty("");
    private final Texts texts;
    private final ClinicClock clock;
    private final DateWords dates;
    private final DateTimeFormatter shown;
    private Kind kind = Kind.PLANNED;
    private @Nullable Shown given;

    /** What the fields show of a start that was given: where the clock shows a time twice, they do not tell which. */
    private record Shown(String date, String time, Instant start) {}

    WhenFields(AtDesk desk, Texts texts) {
        this.texts = texts;
        this.clock = desk.workplace().clock();
        this.dates = new DateWords(desk.workplace());
        this.shown = DateTimeFormatter.ofPattern("EEE d MMM uuuu", desk.workplace().locale());
    }

    StringProperty dateProperty() {
        return date;
    }

    StringProperty timeProperty() {
        return time;
    }

    StringProperty minutesProperty() {
        return minutes;
    }

    StringProperty whenProblemProperty() {
        return whenProblem;
    }

    StringProperty minutesProblemProperty() {
        return minutesProblem;
    }

    void begin(Kind newKind) {
        kind = newKind;
        date.set("");
        time.set("");
        whenProblem.set("");
        minutesProblem.set("");
    }

    void setStart(Instant start) {
        date.set(shown.format(clock.dateOf(start)));
        time.set(clock.local(start).toLocalTime().toString());
        given = new Shown(date.get(), time.get(), start);
    }

    private Optional<Instant> given() {
        return Optional.ofNullable(given)
                .filter(shown -> shown.date().equals(date.get()) && shown.time().equals(time.get()))
                .map(Shown::start);
    }

    void setMinutes(long length) {
        minutes.set(Long.toString(length));
    }

    Optional<Integer> length() {
        String typed = minutes.get().strip();
        return typed.matches("\\d{1,4}")
                ? Optional.of(Integer.valueOf(typed)).filter(length -> length >= SHORTEST && length <= LONGEST)
                : Optional.empty();
    }

    /** When the visit would be; empty with the problem shown beside the field. */
    Optional<Slot> slot() {
        Optional<Integer> length = length();
        minutesProblem.set(length.isPresent() ? "" : texts.get("booking.badMinutes", SHORTEST, LONGEST));
        Optional<Instant> start = start();
        return length.flatMap(lasting -> start.map(from -> Slot.of(from, lasting)));
    }

    /** The typed start, as far as it is one. */
    Optional<Instant> start() {
        whenProblem.set("");
        if (kind == Kind.WALK_IN) {
            return Optional.of(clock.thisMinute());
        }
        Optional<Instant> unchanged = given();
        return unchanged.isPresent() ? unchanged : typed();
    }

    private Optional<Instant> typed() {
        Optional<LocalDate> day = day();
        Optional<LocalTime> at = TypedTime.parse(time.get());
        if (day.isEmpty() || at.isEmpty()) {
            sayMissing(day.isEmpty());
            return Optional.empty();
        }
        Optional<Instant> start = clock.resolve(day.get().atTime(at.get()));
        if (start.isEmpty()) {
            whenProblem.set(texts.get("booking.skipped", at.get().toString()));
        }
        return start;
    }

    private void sayMissing(boolean noDay) {
        if (!date.get().isBlank() || !time.get().isBlank()) {
            whenProblem.set(texts.get(noDay ? "booking.badDate" : "booking.badTime"));
        }
    }

    private Optional<LocalDate> day() {
        String typed = date.get().strip();
        LocalDate today = clock.today();
        return shownDate(typed)
                .or(() -> kind == Kind.PAST ? dates.parseBack(typed, today) : dates.parse(typed, today));
    }

    private Optional<LocalDate> shownDate(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed, shown));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Writes the date out in full once it is left: "10d" is "Thu 26 Nov 2026". */
    void spellOut() {
        start().ifPresent(this::setStart);
    }
}
