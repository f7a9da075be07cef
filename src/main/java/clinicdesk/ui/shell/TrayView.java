package clinicdesk.ui.shell;

import clinicdesk.base.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The chips of the tray. */
final class TrayView extends HBox {

    private final TrayModel model;
    private final Texts texts;
    private final Consumer<TrayItem> take;

    /** @param take what a press on a chip does */
    TrayView(TrayModel model, Texts texts, Consumer<TrayItem> take) {
        this.model = model;
        this.texts = texts;
        this.take = take;
        setId("tray");
        getStyleClass().add("tray");
        setAlignment(Pos.CENTER_LEFT);
        model.items().addListener((ListChangeListener<TrayItem>) change -> show());
        show();
    }

    private void show() {
        List<Node> chips = model.items().stream().map(this::chip).toList();
        getChildren().setAll(chips);
    }

    private Node chip(TrayItem item) {
        Button chip = new Button(item.text(), new FontIcon(item.isVisit() ? Feather.MOVE : Feather.EDIT_3));
        chip.getStyleClass().addAll("small", "tray-chip");
        chip.setMnemonicParsing(false);
        chip.setMinWidth(60);
        chip.setOnAction(event -> take.accept(item));
        Button drop = new Button(null, new FontIcon(Feather.X));
        drop.getStyleClass().addAll("small", "tray-drop");
        drop.setMinWidth(Region.USE_PREF_SIZE);
        drop.setAccessibleText(texts.get("tray.drop", item.text()));
        drop.setOnAction(event -> model.remove(item.parked().id()));
        HBox both = new HBox(chip, drop);
        both.getStyleClass().add("tray-item");
        return both;
    }
}
