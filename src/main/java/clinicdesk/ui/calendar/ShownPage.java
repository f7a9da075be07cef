package clinicdesk.ui.calendar;

import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.DeskSettings;
import clinicdesk.ui.calendar.Page.Chip;
import clinicdesk.ui.calendar.Page.DoctorPages;
import clinicdesk.ui.calendar.Page.Heading;
import clinicdesk.ui.frame.Workplace;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The page that is shown: the days and doctors that {@link Pages} has turned to, as they were read last. Of several
 * readings only the last that was asked for is shown. For the window's thread.
 */
final class ShownPage {

    private static final String CHOSEN = "calendar.doctors";

    private final Workplace workplace;
    private final CalendarLook look;
    private final ClinicSettings settings;
    private final DeskSettings desk;
    private final Pages pages;
    private final WeekReader reader;
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper nobody = new ReadOnlyBooleanWrapper();
    /** That all is shown that was turned to, or that there is nothing to show. */
    private final BooleanProperty upToDate = new SimpleBooleanProperty();
    private Consumer<List<Visit>> shown = visits -> {};
    private Runnable leaving = () -> {};
    private long asked;

    ShownPage(Workplace workplace, WeekReader reader, CalendarLook look, ClinicSettings settings, DeskSettings desk) {
        this.workplace = workplace;
        this.reader = reader;
        this.look = look;
        this.settings = settings;
        this.desk = desk;
        this.pages = new Pages(workplace.clock().today(), settings.week(workplace.locale()), settings.days());
    }

    /** @param listener is given the visits of the page that has just been shown */
    void onShown(Consumer<List<Visit>> listener) {
        shown = listener;
    }

    /** @param listener is told that no page will be shown, since no doctor is active */
    void onLeaving(Runnable listener) {
        leaving = listener;
    }

    ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** That no doctor is active, so that there is nothing to show. */
    ReadOnlyBooleanProperty nobodyProperty() {
        return nobody.getReadOnlyProperty();
    }

    /** Does this as soon as all is shown that was turned to. */
    void onceUpToDate(Runnable then) {
        if (upToDate.get()) {
            then.run();
            return;
        }
        upToDate.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> property, Boolean before, Boolean now) {
                upToDate.removeListener(this);
                then.run();
            }
        });
    }

    /** Which days and doctors it has turned to; {@link #read} shows them. */
    Pages pages() {
        return pages;
    }

    /** Shows these doctors; who was chosen stays chosen, at first those who were when the window was closed. */
    void showDoctors(List<Doctor> doctors) {
        Set<UUID> chosen = pages.doctors().isEmpty() ? remembered() : pages.chosen();
        pages.setDoctors(doctors.stream().filter(Doctor::active)
                .map(doctor -> new Lane(doctor.id(), doctor.name(), doctor.colour())).toList(), chosen);
        read();
    }

    /** The clinic's week may have changed. */
    void setWeek() {
        pages.setWeek(settings.week(workplace.locale()), settings.days());
    }

    void toggle(UUID doctorId) {
        pages.toggle(doctorId);
        desk.set(CHOSEN, pages.chosen().stream().map(UUID::toString).collect(Collectors.joining(",")));
        read();
    }

    private Set<UUID> remembered() {
        return Arrays.stream(desk.get(CHOSEN, "").split(",", -1)).filter(id -> !id.isEmpty()).map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** Reads what was turned to, and shows it. */
    void read() {
        long question = ++asked;
        upToDate.set(false);
        if (pages.lanes().isEmpty()) {
            showNobody();
            return;
        }
        GridRange range = look.range(pages);
        workplace.background().run(() -> reader.read(range), week -> {
            if (question == asked) {
                show(week);
                upToDate.set(true);
            }
        }, workplace.problem());
    }

    /** A page without doctors would have no columns. */
    private void showNobody() {
        leaving.run();
        page.set(null);
        shown.accept(List.of());
        nobody.set(true);
        upToDate.set(true);
    }

    private void show(WeekReader.Week week) {
        nobody.set(false);
        List<UUID> lanes = week.range().lanes().stream().map(Lane::doctorId).toList();
        List<Chip> chips = pages.doctors().stream().map(lane -> new Chip(lane, pages.isChosen(lane.doctorId()),
                lanes.contains(lane.doctorId()))).toList();
        int from = pages.firstLane() + 1;
        DoctorPages doctors = new DoctorPages(from, from + lanes.size() - 1, pages.chosenCount());
        Heading heading = new Heading(look.title(pages), look.briefTitle(pages), pages.weekNumber(), pages.span());
        page.set(new Page(week, heading, chips, doctors));
        shown.accept(week.visits());
    }
}
