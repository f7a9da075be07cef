package clinicdesk.ui.seat;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Somebody who may sit down. */
final class WhoCell extends ListCell<WhoRow> {

    static final double HEIGHT = 44;

    private final WhoViewModel model;
    private final FontIcon icon = new FontIcon(Feather.USER);
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox line;

    WhoCell(WhoViewModel model) {
        this.model = model;
        name.getStyleClass().add("row-name");
        name.setMinWidth(0);
        detail.getStyleClass().add("row-detail");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        line = new HBox(8, icon, name, detail);
        line.getStyleClass().add("who-row");
        setPrefHeight(HEIGHT);
        setOnMouseClicked(click -> {
            if (!isEmpty()) {
                model.highlightedProperty().set(getIndex());
                if (click.getClickCount() == 2) {
                    model.enter();
                }
            }
        });
    }

    @Override
    protected void updateItem(@Nullable WhoRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : line);
        if (row == null || empty) {
            setAccessibleText(null);
            return;
        }
        setAccessibleText(model.said(row));
        switch (row) {
            case WhoRow.Known known -> {
                icon.setIconCode(known.sitsHere() ? Feather.USER_CHECK : Feather.USER);
                name.setText(known.person().name());
                detail.setText(model.detail(known));
            }
            case WhoRow.New somebody -> {
                icon.setIconCode(Feather.USER_PLUS);
                name.setText(model.said(somebody));
                detail.setText("");
            }
        }
    }
}
