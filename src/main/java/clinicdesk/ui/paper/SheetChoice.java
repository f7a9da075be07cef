package clinicdesk.ui.paper;

import clinicdesk.base.Texts;
import clinicdesk.report.DaySheet;
import clinicdesk.report.PaperOutcome;
import clinicdesk.report.Paperwork;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DateWords;
import clinicdesk.ui.frame.Latest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which sheets are wanted: of which day, of which doctors. For the window's thread. */
final class SheetChoice {

    private final AtDesk desk;
    private final Paperwork paperwork;
    private final Texts texts;
    private final DateWords dates;
    private final Latest reading;
    private final Consumer<PaperOutcome<List<DaySheet>>> then;
    private final StringProperty typedDay = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Said> daySaid = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ReadOnlyObjectWrapper<List<DoctorTick>> doctors = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<UUID> leftOut = new HashSet<>();
    private List<DaySheet> sheets = List.of();
    private LocalDate day;

    /** @param then is told what became of reading a day, and each other choice of doctors */
    SheetChoice(AtDesk desk, Paperwork paperwork, Texts texts, Consumer<PaperOutcome<List<DaySheet>>> then) {
        this.desk = desk;
        this.paperwork = paperwork;
        this.texts = texts;
        this.then = then;
        this.dates = new DateWords(desk.workplace());
        this.reading = desk.latest();
        this.day = desk.workplace().clock().today();
        typedDay.addListener((property, before, now) -> typed(now));
    }

    /** Has no sheets any more, and wants none. */
    void forget() {
        reading.forget();
        sheets = List.of();
    }

    /** All doctors, on this day. */
    void begin(LocalDate of) {
        leftOut.clear();
        day = of;
        typedDay.set(written(of));
        read();
    }

    /** In a way that is understood when it is typed again. */
    private String written(LocalDate date) {
        String words = desk.times().date(date);
        return dates.parse(words, today()).filter(date::equals).map(same -> words).orElseGet(date::toString);
    }

    private LocalDate today() {
        return desk.workplace().clock().today();
    }

    private void typed(String text) {
        Optional<LocalDate> meant = dates.parse(text, today());
        daySaid.set(meant.map(date -> new Said(desk.times().weekday(date) + ", " + desk.times().date(date), false))
                .orElseGet(() -> new Said(texts.get("paper.day.unknown"), true)));
        if (meant.isPresent() && !meant.get().equals(day)) {
            day = meant.get();
            read();
        }
    }

    /** Another day, some days on or back. */
    void turnDay(int days) {
        typedDay.set(written(day.plusDays(days)));
    }

    private void read() {
        LocalDate of = day;
        reading.ask(() -> paperwork.daySheets(desk.workplace().actor(), of), this::read);
    }

    private void read(PaperOutcome<List<DaySheet>> outcome) {
        sheets = outcome instanceof PaperOutcome.Ready<List<DaySheet>>(List<DaySheet> all) ? all : List.of();
        tick();
        then.accept(outcome.map(all -> chosen()));
    }

    private void tick() {
        doctors.set(sheets.stream().map(sheet -> new DoctorTick(sheet.doctorId(), sheet.doctorName(),
                texts.get("paper.visits", sheet.rows().size()), !leftOut.contains(sheet.doctorId()))).toList());
    }

    /** One doctor more, or less. */
    void toggle(UUID doctorId) {
        if (!leftOut.remove(doctorId)) {
            leftOut.add(doctorId);
        }
        chooseAnew();
    }

    /** All doctors, or none. */
    void toggleAll(boolean all) {
        leftOut.clear();
        if (!all) {
            sheets.forEach(sheet -> leftOut.add(sheet.doctorId()));
        }
        chooseAnew();
    }

    private void chooseAnew() {
        tick();
        then.accept(new PaperOutcome.Ready<>(chosen()));
    }

    /** Those that are chosen and have visits; of one who is chosen alone, it says that there are none. */
    List<DaySheet> chosen() {
        List<DaySheet> chosen = sheets.stream().filter(sheet -> !leftOut.contains(sheet.doctorId())).toList();
        return chosen.size() == 1 ? chosen : chosen.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
    }

    /** There are doctors, and every one is left out. */
    boolean isOfNobody() {
        List<DoctorTick> ticks = doctors.get();
        return !ticks.isEmpty() && ticks.stream().noneMatch(DoctorTick::chosen);
    }

    /** What was chosen last has not been read yet. */
    boolean isWaiting() {
        return reading.isWaiting();
    }

    LocalDate day() {
        return day;
    }

    StringProperty typedDayProperty() {
        return typedDay;
    }

    /** The day that is meant, or that none is. */
    ReadOnlyObjectProperty<Said> daySaidProperty() {
        return daySaid.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<DoctorTick>> doctorsProperty() {
        return doctors.getReadOnlyProperty();
    }
}
