package clinicdesk.ui.find;

import clinicdesk.ui.find.FindRow.Heading;
import clinicdesk.ui.find.FindRow.Hit;
import clinicdesk.ui.find.FindRow.Kind;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of what was found, or the heading of some. */
final class FindCell extends ListCell<FindRow> {

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass DECIDES = PseudoClass.getPseudoClass("decides");

    private final FontIcon icon = new FontIcon(Feather.USER);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox keys = new HBox();
    private final HBox box;
    private final Label heading = new Label();
    private final KeyNames keyNames;

    /** @param chosen is told the one that was clicked */
    FindCell(KeyNames keyNames, Consumer<Hit> chosen) {
        this.keyNames = keyNames;
        title.getStyleClass().add("row-name");
        detail.getStyleClass().addAll("row-detail", "small");
        heading.getStyleClass().add("row-heading");
        VBox lines = new VBox(title, detail);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        keys.setAlignment(Pos.CENTER_RIGHT);
        box = new HBox(12, icon, lines, keys);
        box.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (getItem() instanceof Hit hit) {
                chosen.accept(hit);
            }
        });
    }

    /** In pixels; what can be chosen is high enough for a finger. */
    static double height(FindRow row) {
        return switch (row) {
            case Heading top -> 28;
            case Hit hit -> hit.detail().text().isEmpty() ? 40 : 44;
        };
    }

    @Override
    protected void updateItem(@Nullable FindRow row, boolean empty) {
        super.updateItem(row, empty);
        FindRow shown = empty ? null : row;
        pseudoClassStateChanged(HEADING, shown instanceof Heading);
        setMouseTransparent(!(shown instanceof Hit));
        setPrefHeight(shown == null ? USE_COMPUTED_SIZE : height(shown));
        switch (shown) {
            case Hit hit -> showHit(hit);
            case Heading top -> {
                heading.setText(top.text());
                setAccessibleText(top.text());
                setGraphic(heading);
            }
            case null -> {
                setAccessibleText(null);
                setGraphic(null);
            }
        }
    }

    private void showHit(Hit hit) {
        icon.setIconCode(icon(hit.kind()));
        title.setText(hit.title());
        detail.setText(hit.detail().text());
        detail.pseudoClassStateChanged(DECIDES, hit.detail().decides());
        boolean detailed = !hit.detail().text().isEmpty();
        detail.setVisible(detailed);
        detail.setManaged(detailed);
        keys.getChildren().setAll(hit.keys().isEmpty() ? new HBox() : KeyCaps.of(keyNames.chords(hit.keys())));
        setAccessibleText(said(hit));
        setGraphic(box);
    }

    /** The whole line as it is read aloud. */
    static String said(Hit hit) {
        String said = hit.detail().text().isEmpty() ? hit.title() : hit.title() + ", " + hit.detail().text();
        return hit.keys().isEmpty() ? said : said + ", " + hit.keys();
    }

    private static Feather icon(Kind kind) {
        return switch (kind) {
            case PATIENT -> Feather.USER;
            case VISIT -> Feather.CALENDAR;
            case DOCTOR -> Feather.ACTIVITY;
            case COMMAND -> Feather.CHEVRON_RIGHT;
        };
    }
}
