package clinicdesk.ui.find;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of what was found; the first of each kind says which kind it is. */
final class HitCell extends ListCell<Hit> {

    static final double HEIGHT = 40;

    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label section = new Label();
    private final HBox box;
    private final FindViewModel model;

    HitCell(FindViewModel model) {
        this.model = model;
        icon.setIconSize(16);
        name.getStyleClass().add("hit-name");
        name.setMinWidth(80);
        detail.getStyleClass().add("muted");
        detail.setMinWidth(0);
        section.getStyleClass().add("key-hint");
        section.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        box = new HBox(12, icon, name, detail, gap, section);
        box.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            Hit hit = getItem();
            if (hit != null) {
                model.choose(hit);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String kind = model.texts().get("find.kind." + hit.kind().name());
        icon.setIconCode(icon(hit.kind()));
        name.setText(hit.name());
        boolean keys = hit.kind() == Hit.Kind.COMMAND || hit.kind() == Hit.Kind.PAGE;
        detail.setText(hit.detail());
        detail.getStyleClass().removeAll("muted", "key-cap");
        detail.getStyleClass().add(keys ? "key-cap" : "muted");
        detail.setVisible(!hit.detail().isEmpty());
        section.setText(isFirst(hit) ? kind : "");
        setAccessibleText(kind + ": " + hit.name() + ", " + hit.detail());
        setGraphic(box);
    }

    private boolean isFirst(Hit hit) {
        int at = getIndex();
        return at <= 0 || at >= model.hits().size() || model.hits().get(at - 1).kind() != hit.kind();
    }

    private static Ikon icon(Hit.Kind kind) {
        return switch (kind) {
            case PATIENT -> Feather.USER;
            case VISIT -> Feather.CALENDAR;
            case DOCTOR -> Feather.USER_PLUS;
            case PAGE -> Feather.LAYOUT;
            case COMMAND -> Feather.CORNER_DOWN_RIGHT;
        };
    }
}
