package clinicdesk.ui.calendar;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Boxes and lines of one style, which are kept and moved when others are to be seen. */
final class Strips extends Pane {

    private final String styleClass;

    Strips(String styleClass) {
        this.styleClass = styleClass;
        setManaged(false);
    }

    void show(List<Bounds> boxes) {
        List<Node> strips = getChildren();
        while (strips.size() < boxes.size()) {
            Region strip = new Region();
            strip.getStyleClass().add(styleClass);
            strip.setManaged(false);
            strips.add(strip);
        }
        strips.subList(boxes.size(), strips.size()).clear();
        for (int i = 0; i < boxes.size(); i++) {
            Bounds box = boxes.get(i);
            strips.get(i).resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        }
    }
}
