package clinicdesk.ui.calendar;

import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a visit came to its time, and how far it has come. */
final class VisitIcons extends HBox {

    static final int SIZE = 12;
    private static final int GAP = 2;

    private Hold hold = Hold.FITS;
    private Mark mark = Mark.SCHEDULED;

    VisitIcons() {
        super(GAP);
        getStyleClass().add("visit-icons");
        setMouseTransparent(true);
    }

    void show(Hold hold, Mark mark) {
        if (hold != this.hold || mark != this.mark) {
            this.hold = hold;
            this.mark = mark;
            getChildren().clear();
            add(hold.icon(), hold == Hold.OVERRULED ? "visit-overruled" : "visit-extra");
            add(mark.icon(), "visit-mark");
        }
    }

    private void add(@Nullable Feather icon, String styleClass) {
        if (icon != null) {
            FontIcon node = FontIcon.of(icon, SIZE);
            node.getStyleClass().add(styleClass);
            getChildren().add(node);
        }
    }

    /** What they take of a row together with the gap before them, known before they are styled; 0 for none. */
    double width() {
        return getChildren().size() * (SIZE + GAP);
    }
}
