package clinicdesk.ui.shell;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.Banner;
import clinicdesk.ui.frame.DeskActs;
import clinicdesk.ui.frame.Wrapping;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line below the grid that says what became of the last act; what else is offered stands in a line beneath. */
final class BannerView extends VBox {

    private final DeskActs acts;
    private final Texts texts;
    private final Runnable overrule;

    /** @param overrule asks why what is refused is to be done all the same */
    BannerView(DeskActs acts, Texts texts, Runnable overrule) {
        this.acts = acts;
        this.texts = texts;
        this.overrule = overrule;
        setId("banner");
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        acts.bannerProperty().subscribe(this::show);
    }

    private void show(@Nullable Banner banner) {
        setVisible(banner != null);
        setManaged(banner != null);
        getChildren().clear();
        if (banner == null) {
            return;
        }
        getStyleClass().setAll("banner", "banner-" + banner.tone().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        HBox line = new HBox(8, icon(banner.tone()), words(banner));
        line.setAlignment(Pos.CENTER_LEFT);
        addButtons(banner, line.getChildren());
        getChildren().add(line);
        if (banner.offers().size() > 1) {
            getChildren().add(others(banner));
        }
        setAccessibleText(banner.text() + banner.offer().map(offer -> " " + offer.text()).orElse(""));
    }

    private static Node words(Banner banner) {
        VBox words = new VBox(label(banner.text(), "banner-text"));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        banner.offer().ifPresent(offer -> words.getChildren().add(label(offer.text(), "banner-offer")));
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private void addButtons(Banner banner, List<Node> line) {
        if (banner.overrulable().isPresent()) {
            Button button = button(texts.get("banner.overrule"), texts.get("shell.key.overrule"), overrule, "flat");
            button.setId("overruleRefusal");
            line.add(button);
        }
        banner.offer().ifPresent(offer -> line.add(button(offer.button(), texts.get("shell.key.take"),
                acts::takeOffer, "accent")));
        if (banner.undoable()) {
            line.add(button(texts.get("banner.undo"), texts.get("shell.key.undo"), acts::undo, "flat"));
        }
        line.add(closer());
    }

    /** What can be had in place of the first offer, each with its digit. */
    private Node others(Banner banner) {
        FlowPane line = new FlowPane(8, 4);
        line.getStyleClass().add("other-offers");
        for (int number = 2; number <= banner.offers().size(); number++) {
            int mine = number;
            Button button = button(banner.offers().get(number - 1).button(), texts.get("shell.key.other", number),
                    () -> acts.takeOffer(mine), "flat");
            button.getStyleClass().add("other-offer");
            line.getChildren().add(button);
        }
        return line;
    }

    private static FontIcon icon(Banner.Tone tone) {
        FontIcon icon = new FontIcon(switch (tone) {
            case DONE -> Feather.CHECK_CIRCLE;
            case REFUSED -> Feather.ALERT_CIRCLE;
            case CHANGED_ELSEWHERE -> Feather.REFRESH_CW;
        });
        icon.getStyleClass().add("banner-icon");
        return icon;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        Wrapping.wrap(label);
        return label;
    }

    private Button button(String text, String key, Runnable act, String style) {
        Label hint = new Label(key);
        hint.getStyleClass().add("button-key");
        Button button = new Button(text, hint);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> act.run());
        return button;
    }

    private Button closer() {
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(texts.get("banner.close"));
        close.setFocusTraversable(false);
        close.setOnAction(event -> acts.clearBanner());
        return close;
    }
}
