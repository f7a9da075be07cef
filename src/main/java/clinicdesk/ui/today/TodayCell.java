package clinicdesk.ui.today;

import clinicdesk.booking.AppointmentStatus;
import clinicdesk.ui.appointment.VisitIcons;
import clinicdesk.ui.frame.DoctorColour;
import clinicdesk.ui.frame.RowCell;
import java.util.function.IntSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A visit of the day: when, who, with whom and where, and how it stands. */
final class TodayCell extends RowCell<TodayRow> {

    static final double HEIGHT = 52;
    private static final double TIME = 80;
    private static final double WHO = 240;
    private static final double DOCTOR = 168;
    private static final double STAND = 144;
    private static final double DOT = 8;
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass NOW_ABOVE = PseudoClass.getPseudoClass("now-above");
    private static final PseudoClass NOW_BELOW = PseudoClass.getPseudoClass("now-below");

    private final IntSupplier now;
    private final Label time = label("row-time");
    private final Label expected = label("row-expected");
    private final Label name = label("row-name");
    private final Label about = label("row-about");
    private final Label alerts = label("row-alerts");
    private final Region dot = new Region();
    private final Label doctor = label("row-doctor");
    private final Label room = label("row-about");
    private final FontIcon icon = new FontIcon(Feather.CALENDAR);
    private final Label stand = label("row-stand");
    private final HBox line;

    /** @param now the place of the row above which the present lies */
    TodayCell(IntSupplier now) {
        this.now = now;
        dot.setMinSize(DOT, DOT);
        dot.setMaxSize(DOT, DOT);
        alerts.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        stand.setGraphic(icon);
        HBox below = new HBox(8, about, alerts);
        VBox who = column(new HBox(name), below);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox with = new HBox(6, dot, doctor);
        with.setAlignment(Pos.CENTER_LEFT);
        who.setPrefWidth(WHO);
        VBox doctorColumn = column(with, room);
        doctorColumn.setMinWidth(DOCTOR);
        doctorColumn.setPrefWidth(DOCTOR);
        HBox.setHgrow(doctorColumn, Priority.ALWAYS);
        line = new HBox(8, fixed(column(time, expected), TIME), who, doctorColumn, fixed(column(stand), STAND));
        line.setAlignment(Pos.CENTER_LEFT);
    }

    private static VBox column(Node... lines) {
        VBox column = new VBox(2, lines);
        column.setAlignment(Pos.CENTER_LEFT);
        column.setMinWidth(0);
        return column;
    }

    private static Region fixed(Region part, double width) {
        part.setMinWidth(width);
        part.setPrefWidth(width);
        part.setMaxWidth(width);
        return part;
    }

    @Override
    protected void updateItem(@Nullable TodayRow row, boolean empty) {
        super.updateItem(row, empty);
        mark();
    }

    @Override
    protected Node line() {
        return line;
    }

    @Override
    protected String show(TodayRow row) {
        time.setText(row.stand().time());
        set(expected, row.stand().expected());
        name.setText(row.who().name());
        set(about, row.who().about());
        set(alerts, row.who().alerts());
        doctor.setText(row.where().doctor());
        dot.getStyleClass().setAll("row-dot", DoctorColour.styleClass(row.where().colour()));
        set(room, row.where().room());
        stand.setText(row.stand().words());
        icon.setIconCode(row.stand().late() ? Feather.ALERT_CIRCLE : VisitIcons.of(row.visit().status()));
        return row.spoken();
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        mark();
    }

    /** Where the present lies: above this row, or below it when it is the last and all is past. */
    void mark() {
        TodayRow row = getItem();
        boolean filled = row != null && !isEmpty();
        pseudoClassStateChanged(LATE, filled && row.stand().late());
        pseudoClassStateChanged(OVER, filled && row.stand().over());
        pseudoClassStateChanged(WAITING, filled && row.visit().status() == AppointmentStatus.ARRIVED);
        pseudoClassStateChanged(NOW_ABOVE, filled && getIndex() == now.getAsInt());
        pseudoClassStateChanged(NOW_BELOW, filled && getIndex() == now.getAsInt() - 1
                && getIndex() == getListView().getItems().size() - 1);
    }

    private static void set(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
