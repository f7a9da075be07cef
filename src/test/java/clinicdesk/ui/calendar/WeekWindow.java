package clinicdesk.ui.calendar;

import clinicdesk.TestClinic;
import clinicdesk.base.Background;
import clinicdesk.base.Slot;
import clinicdesk.settings.DeskSettings;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DeskActs;
import clinicdesk.ui.frame.OutcomeWords;
import clinicdesk.ui.frame.Privacy;
import clinicdesk.ui.frame.RunningLate;
import clinicdesk.ui.frame.Theme;
import clinicdesk.ui.frame.Workplace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * The calendar's page on a store, as the program has it: a worker reads and writes, and hands over to the window's
 * thread. It tells when what it was asked for has been changed, but not yet painted.
 */
public final class WeekWindow implements AutoCloseable {

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "week's worker"));
    private final CalendarViewModel model;
    private final Scene scene;
    private volatile long doneAt;
    private Runnable onVisits = () -> {};

    /** For the window's thread. */
    public WeekWindow(TestClinic clinic, Path folder, double width, double height) {
        Workplace workplace = new Workplace(new Background(worker, this::handOver), clinic.clock.clinic(),
                TestClinic.MARIA, Locale.UK, fault -> {
                    throw new AssertionError(fault);
                });
        Privacy privacy = new Privacy();
        OutcomeWords words = new OutcomeWords(workplace, privacy, () -> true);
        AtDesk desk = new AtDesk(workplace, new DeskActs(workplace, clinic.booking, words), words, privacy,
                Runnable::run);
        RunningLate late = new RunningLate(workplace, clinic.lateDoctors, clinic.appointments);
        model = new CalendarViewModel(desk, new CalendarSources(clinic.directory, clinic.hours, clinic.appointments,
                clinic.booking, late), clinic.settings, new DeskSettings(folder));
        scene = new Scene(new CalendarView(model, new Nobody(), Locale.UK).node(), width, height);
        Theme.LIGHT.applyTo(scene);
        model.itemsProperty().subscribe(() -> onVisits.run());
    }

    public Scene scene() {
        return scene;
    }

    /** Reads the doctors and the week. */
    public void begin() {
        model.reload();
    }

    /**
     * As the keys Page Down and Page Up do.
     *
     * @param changed is run on the window's thread when other visits have come
     */
    public void turn(int direction, Runnable changed) {
        expect(changed);
        model.turn(direction);
    }

    public void goTo(LocalDate date, Runnable changed) {
        expect(changed);
        model.goTo(date);
    }

    /**
     * Drops a visit at another time of its doctor.
     *
     * @param changed is run on the window's thread when the visits are there after the move
     */
    public void drop(UUID visit, Slot there, Runnable changed) {
        expect(changed);
        GridItem item = grid().items().stream().filter(one -> one.id().equals(visit)).findFirst().orElseThrow();
        model.propose(new Proposal(visit, item.version(), item.doctorId(), there));
    }

    private void handOver(Runnable answer) {
        doneAt = System.nanoTime();
        Platform.runLater(answer);
    }

    /** The {@code nanoTime} at which the worker was done with what it did last, committed if it was a write. */
    public long doneAt() {
        return doneAt;
    }

    private void expect(Runnable changed) {
        onVisits = () -> {
            onVisits = () -> {};
            changed.run();
        };
    }

    /** The doctors whose visits are shown, from left to right; empty before the first week has come. */
    public List<UUID> doctors() {
        return model.range().map(range -> range.lanes().stream().map(Lane::doctorId).toList()).orElse(List.of());
    }

    /** The days that are shown. */
    public Slot days() {
        GridRange range = model.range().orElseThrow();
        return new Slot(range.opening(range.firstDay()), range.closing(range.day(range.days() - 1)));
    }

    /** How high the lines above the grid are. */
    public double headHeight() {
        return grid().localToScene(Point2D.ZERO).getY();
    }

    WeekGrid grid() {
        return (WeekGrid) scene.lookup(".week-grid");
    }

    /** How many visits are drawn. */
    public long visits() {
        return visitsIn(grid());
    }

    private static long visitsIn(Parent parent) {
        return parent.getChildrenUnmodifiable().stream().filter(Parent.class::isInstance).map(Parent.class::cast)
                .mapToLong(child -> child instanceof VisitView view ? (view.isVisible() ? 1 : 0) : visitsIn(child))
                .sum();
    }

    @Override
    public void close() {
        worker.shutdown();
    }

    /** There is nothing around the page. */
    private static final class Nobody implements CalendarView.Requests {
        @Override
        public void draft(UUID doctorId, Slot slot) {}

        @Override
        public void open(UUID visitId) {}

        @Override
        public void newVisit() {}

        @Override
        public List<DoctorAct> doctorActs(UUID doctorId) {
            return List.of();
        }

        @Override
        public void doctorAct(UUID doctorId, DoctorAct act) {}

        @Override
        public void findTime() {}

        @Override
        public void waiting() {}

        @Override
        public void find() {}

        @Override
        public void goToDate() {}

        @Override
        public void doctors() {}
    }
}
