package clinicdesk.ui.hours;

import clinicdesk.base.Texts;
import clinicdesk.directory.Doctor;
import clinicdesk.ui.frame.AtDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** When the doctors work and when the clinic is closed. What is typed stays when the page is left. */
public final class HoursViewModel {

    private final HoursDesk desk;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Entry> chosen = new SimpleObjectProperty<>();
    private final Map<UUID, DoctorHoursViewModel> doctors = new HashMap<>();
    private final HolidaysViewModel holidays;
    private Optional<UUID> wanted = Optional.empty();

    /** Whose hours can be chosen. */
    sealed interface Entry {}

    record OfDoctor(DoctorHoursViewModel hours) implements Entry {

        Doctor doctor() {
            return hours.doctor();
        }
    }

    record OfClinic(HolidaysViewModel holidays) implements Entry {}

    /** @param onStranded leads to where stranded visits are sorted out, after a change that has stranded some */
    public HoursViewModel(AtDesk at, HoursSources sources, Runnable onStranded) {
        this.desk = new HoursDesk(at, sources, onStranded);
        this.holidays = new HolidaysViewModel(desk);
        chosen.addListener((property, before, now) -> read(now));
    }

    /** Shows the hours of this doctor as soon as the page is shown; of nobody if no such doctor works here. */
    public void show(UUID doctorId) {
        wanted = Optional.of(doctorId);
        reload();
    }

    /** Shows the clinic's holidays. */
    public void showHolidays() {
        wanted = Optional.empty();
        entries.stream().filter(OfClinic.class::isInstance).findFirst().ifPresent(chosen::set);
    }

    /** Somebody has changed hours or doctors; nothing is read before the page was shown once. */
    public void changed() {
        if (!entries.isEmpty()) {
            reload();
        }
    }

    /** Reads what the page shows; what is typed stays. */
    public void reload() {
        desk.read(desk.sources().directory()::doctors, this::list);
    }

    private void list(List<Doctor> all) {
        List<Entry> read = new ArrayList<>();
        all.stream().filter(Doctor::active).forEach(doctor -> read.add(new OfDoctor(
                doctors.computeIfAbsent(doctor.id(), id -> new DoctorHoursViewModel(desk, doctor)))));
        read.add(new OfClinic(holidays));
        Entry before = chosen.get();
        if (!entries.equals(read)) {
            entries.setAll(read);
        }
        Entry now = wanted.flatMap(id -> entries.stream().filter(entry -> isOf(entry, id)).findFirst())
                .orElse(before != null && read.contains(before) ? before : read.getFirst());
        wanted = Optional.empty();
        if (now.equals(chosen.get())) {
            read(now);
        } else {
            chosen.set(now);
        }
    }

    private static boolean isOf(Entry entry, UUID doctorId) {
        return entry instanceof OfDoctor of && of.doctor().id().equals(doctorId);
    }

    private static void read(@Nullable Entry entry) {
        switch (entry) {
            case OfDoctor of -> of.hours().read();
            case OfClinic of -> of.holidays().read();
            case null -> {
            }
        }
    }

    ObservableList<Entry> entries() {
        return entries;
    }

    ObjectProperty<@Nullable Entry> chosenProperty() {
        return chosen;
    }

    /** Whether who sits here may change hours; else all is there to be read. */
    boolean mayChange() {
        return desk.mayChange();
    }

    Texts texts() {
        return desk.texts();
    }

    void undo() {
        desk.undo();
    }

    void redo() {
        desk.redo();
    }
}
