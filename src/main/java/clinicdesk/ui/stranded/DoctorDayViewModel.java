package clinicdesk.ui.stranded;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStore;
import clinicdesk.booking.DayShift;
import clinicdesk.booking.DutyChanges;
import clinicdesk.booking.Late;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.Hours;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.RunningLate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Asks what goes wrong with a doctor's day, and says what comes of it before it is done. For the window's thread. */
public final class DoctorDayViewModel {

    /** How late doctors usually are, in minutes. */
    static final List<Integer> USUAL = List.of(10, 15, 20, 30, 45, 60);

    private final AtDesk desk;
    private final Sources sources;
    private final RunningLate late;
    private final DoctorDayWords words;
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty shift = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(new Preview("", false));
    private Consumer<List<Visit>> onStranded = visits -> {};
    private Runnable onOpen = () -> {};
    private Runnable onClose = () -> {};
    private @Nullable UUID asked;

    /** What goes wrong. */
    public enum Mode {
        ILL, LATE
    }

    /** Where the doctor's day is read and changed. */
    public record Sources(DutyChanges duty, DayShift dayShift, Hours hours, AppointmentStore appointments,
            Directory directory) {}

    /**
     * What is asked about a doctor.
     *
     * @param today the doctor's visits of today, by start
     * @param away the doctor is away for the rest of the day already
     */
    record Question(Mode mode, Doctor doctor, List<Visit> today, boolean away, String title) {

        /** The visits that have not taken place and whose time is not over. */
        List<Visit> rest(Instant now) {
            return today.stream().filter(visit -> visit.status().isOpen() && visit.slot().end().isAfter(now)).toList();
        }
    }

    /** @param wrong it cannot be done so */
    record Preview(String text, boolean wrong) {}

    public DoctorDayViewModel(AtDesk desk, Sources sources, RunningLate late) {
        this.desk = desk;
        this.sources = sources;
        this.late = late;
        this.words = new DoctorDayWords(desk);
        typed.addListener(changed -> tell());
        shift.addListener(changed -> tell());
    }

    ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** How many minutes late, as it is typed. */
    StringProperty typedProperty() {
        return typed;
    }

    /** Whether the visits are moved too, and the patients told. */
    BooleanProperty shiftProperty() {
        return shift;
    }

    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    Texts texts() {
        return words.texts();
    }

    /** @param listener is told the visits that a doctor's illness has left without their time, by start */
    public void onStranded(Consumer<List<Visit>> listener) {
        onStranded = listener;
    }

    /** @param open shows what is asked, @param close takes it away */
    public void shownBy(Runnable open, Runnable close) {
        onOpen = open;
        onClose = close;
    }

    /** Asks whether the doctor is ill. */
    public void askIll(UUID doctorId) {
        ask(doctorId, Mode.ILL, false);
    }

    /** @param andShift whether the visits are to be moved too */
    public void askLate(UUID doctorId, boolean andShift) {
        ask(doctorId, Mode.LATE, andShift);
    }

    private void ask(UUID doctorId, Mode mode, boolean andShift) {
        asked = doctorId;
        desk.workplace().background().run(() -> read(doctorId, mode), read -> {
            if (doctorId.equals(asked)) {
                read.ifPresent(one -> open(one, andShift));
            }
        }, desk.workplace().problem());
    }

    private void open(Question read, boolean andShift) {
        int minutes = late.todayProperty().get().minutes(read.doctor().id());
        question.set(read);
        typed.set(minutes == 0 ? "" : Integer.toString(minutes));
        shift.set(andShift);
        tell();
        onOpen.run();
    }

    private Optional<Question> read(UUID doctorId, Mode mode) {
        ClinicClock clock = desk.workplace().clock();
        List<Visit> today = sources.appointments().touching(clock.day(clock.today()), List.of(doctorId));
        LocalDateTime now = clock.local(clock.thisMinute());
        LocalDateTime midnight = now.toLocalDate().plusDays(1).atStartOfDay();
        boolean away = sources.hours().leaves(doctorId, now.toLocalDate()).stream()
                .anyMatch(leave -> !leave.from().isAfter(now) && !leave.to().isBefore(midnight));
        return sources.directory().doctor(doctorId)
                .map(doctor -> new Question(mode, doctor, today, away, words.title(mode, doctor)));
    }

    private void tell() {
        Question asking = question.get();
        if (asking != null) {
            preview.set(asking.mode() == Mode.ILL ? illness(asking) : delay(asking));
        }
    }

    private Preview illness(Question asking) {
        return asking.away()
                ? new Preview(words.awayAlready(asking.doctor()), true)
                : new Preview(words.touched(asking.rest(desk.workplace().clock().thisMinute())), false);
    }

    private Preview delay(Question asking) {
        OptionalInt minutes = minutes();
        if (typed.get().isBlank()) {
            return new Preview(texts().get("day.late.hint"), false);
        }
        if (minutes.isEmpty()) {
            return new Preview(texts().get("day.late.wrong", DutyChanges.LATEST), true);
        }
        if (minutes.getAsInt() == 0) {
            return new Preview(texts().get(shift.get() ? "day.shift.nought" : "day.late.inTime"), shift.get());
        }
        Collection<Instant> expected = expected(asking, minutes.getAsInt());
        return new Preview(words.expected(expected, shift.get()), shift.get() && expected.isEmpty());
    }

    private Collection<Instant> expected(Question asking, int minutes) {
        return new Late(asking.doctor().id(), minutes, desk.workplace().clock().thisMinute()).expected(asking.today())
                .values();
    }

    private OptionalInt minutes() {
        String text = typed.get().strip();
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > DutyChanges.LATEST) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** @param letter the place of a usual delay, from {@code a} */
    boolean choose(char letter) {
        int place = letter - 'a';
        if (place < 0 || place >= USUAL.size()) {
            return false;
        }
        typed.set(Integer.toString(USUAL.get(place)));
        return true;
    }

    /** Does what is asked about; where that makes no sense it stays open and says why. */
    void confirm() {
        Question asking = question.get();
        if (asking == null || preview.get().wrong()) {
            return;
        }
        DutyAct.About about = new DutyAct.About(asking.doctor(), words);
        if (asking.mode() == Mode.ILL) {
            close();
            fallIll(about);
        } else if (typed.get().isBlank()) {
            preview.set(new Preview(texts().get("day.late.missing"), true));
        } else {
            close();
            minutes().ifPresent(minutes -> desk.acts().put(shift.get()
                    ? new DutyAct.ShiftRest(sources.dayShift(), about,
                            new DayShift.How(minutes, desk.acts().takeTelling(), null))
                    : new DutyAct.RunLate(sources.duty(), about, desk.workplace().clock(), minutes)));
        }
    }

    private void fallIll(DutyAct.About about) {
        desk.acts().put(new DutyAct.FallIll(sources.duty(), about, desk.workplace().clock()), outcome -> {
            if (outcome instanceof Outcome.HoursChanged changed && !changed.stranded().isEmpty()) {
                onStranded.accept(changed.stranded());
            }
        });
    }

    /** The doctor is not late any more. */
    public void inTime(UUID doctorId) {
        desk.workplace().background().run(() -> sources.directory().doctor(doctorId),
                found -> found.ifPresent(doctor -> desk.acts().put(new DutyAct.RunLate(sources.duty(),
                        new DutyAct.About(doctor, words), desk.workplace().clock(), 0))),
                desk.workplace().problem());
    }

    void close() {
        asked = null;
        question.set(null);
        onClose.run();
    }
}
