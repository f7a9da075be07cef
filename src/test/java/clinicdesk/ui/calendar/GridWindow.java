package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import clinicdesk.ui.frame.Theme;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/** A window with nothing but a grid, for two doctors from Monday 16 November 2026, and an ear for what it asks. */
final class GridWindow {

    static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    static final UUID STRANGE = new UUID(1, 1);
    static final UUID WHO = new UUID(1, 2);
    static final List<Lane> DOCTORS = List.of(new Lane(STRANGE, "Dr Strange", 0), new Lane(WHO, "Dr Who", 1));

    record Draft(UUID doctorId, Slot slot) {}

    final List<Proposal> proposals = new ArrayList<>();
    final List<Draft> drafts = new ArrayList<>();
    final List<UUID> opened = new ArrayList<>();
    final WeekGrid grid;
    final GridRobot hand;
    final Button other = new Button("Elsewhere");

    private GridWindow(WeekGrid grid) {
        this.grid = grid;
        this.hand = new GridRobot(grid);
        grid.setOnProposal(proposals::add);
        grid.setOnDraft((doctor, slot) -> drafts.add(new Draft(doctor, slot)));
        grid.setOnOpen(opened::add);
    }

    static GridWindow open(double width, double height) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        return FxToolkit.setupFixture(() -> {
            GridWindow window = new GridWindow(new WeekGrid(Locale.UK));
            BorderPane root = new BorderPane(window.grid);
            root.setBottom(window.other);
            Scene scene = new Scene(root, width, height);
            Theme.LIGHT.applyTo(scene);
            stage.setScene(scene);
            stage.show();
            return window;
        });
    }

    /** Five days of eight to six, with nothing in them and nothing asked. */
    void clear() {
        hand.run(() -> {
            proposals.clear();
            drafts.clear();
            opened.clear();
            grid.setGhost(null);
            grid.setFit(wish -> true);
            grid.select(null);
            grid.show(week(MONDAY));
            grid.setItems(List.of());
            grid.setClosures(List.of());
            grid.setNow(at(1, "09:47"));
            grid.requestFocus();
        });
    }

    static GridRange week(LocalDate first) {
        return new GridRange(first, 5, LocalTime.of(8, 0), LocalTime.of(18, 0), ZONE, DOCTORS);
    }

    static ZonedDateTime at(int day, String time) {
        return MONDAY.plusDays(day).atTime(LocalTime.parse(time)).atZone(ZONE);
    }

    static Slot slot(int day, String time, long minutes) {
        return Slot.of(at(day, time).toInstant(), minutes);
    }

    static GridItem visit(int number, UUID doctor, Slot slot, String name) {
        return new GridItem(new UUID(7, number), 3, doctor, slot, name, "Follow-up", Mark.SCHEDULED, true, false,
                Hold.FITS, name, null, null);
    }

    static GridItem fixed(GridItem item) {
        return new GridItem(item.id(), item.version(), item.doctorId(), item.slot(), item.title(), item.detail(),
                item.mark(), false, item.faded(), item.hold(), item.accessibleText(), item.expected(),
                item.typeColour());
    }

    void show(GridItem... items) {
        hand.run(() -> grid.setItems(List.of(items)));
    }
}
