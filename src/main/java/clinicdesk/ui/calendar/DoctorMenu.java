package clinicdesk.ui.calendar;

import clinicdesk.base.Texts;
import java.util.UUID;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** The menu at the head of a doctor's column. */
final class DoctorMenu {

    private final WeekGrid grid;
    private final CalendarView.Requests requests;
    private final Texts texts;
    private final ContextMenu menu = new ContextMenu();

    DoctorMenu(WeekGrid grid, CalendarView.Requests requests, Texts texts) {
        this.grid = grid;
        this.requests = requests;
        this.texts = texts;
        menu.setId("doctorMenu");
    }

    /** @param place on the screen, below the doctor's name */
    void show(UUID doctorId, Point2D place) {
        menu.hide();
        menu.getItems().setAll(requests.doctorActs(doctorId).stream().map(act -> item(doctorId, act)).toList());
        menu.show(grid, place.getX(), place.getY());
    }

    private MenuItem item(UUID doctorId, DoctorAct act) {
        MenuItem item = new MenuItem(texts.get("calendar.doctor." + act.name()));
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> requests.doctorAct(doctorId, act));
        return item;
    }
}
