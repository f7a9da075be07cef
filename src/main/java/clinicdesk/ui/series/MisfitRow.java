package clinicdesk.ui.series;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.Wrapping;
import clinicdesk.ui.series.Misfit.Way;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A visit that does not fit, with what can become of it: by its digit, the arrows or a click. */
final class MisfitRow extends VBox {

    private final Misfit misfit;
    private final SeriesWords words;
    private final boolean moving;
    private final Map<Way, ToggleButton> ways = new EnumMap<>(Way.class);
    private final String day;
    private final Label reason = new Label();

    MisfitRow(Misfit misfit, SeriesWords words, boolean moving) {
        super(4);
        this.misfit = misfit;
        this.words = words;
        this.moving = moving;
        this.day = misfit.occurrence().slot().map(words::moment).orElseGet(() -> words.moment(misfit.leftOut()));
        Label title = new Label(day);
        title.getStyleClass().add("misfit-day");
        reason.getStyleClass().add("misfit-reason");
        reason.setMinHeight(USE_PREF_SIZE);
        Wrapping.wrap(reason);
        FlowPane choices = new FlowPane(4, 4);
        getChildren().addAll(title, reason, choices);
        for (Way way : Way.values()) {
            if (misfit.offers(way)) {
                choices.getChildren().add(button(way));
            }
        }
        getStyleClass().add("misfit");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(USE_PREF_SIZE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        tell();
    }

    LocalDateTime name() {
        return misfit.name();
    }

    private Node button(Way way) {
        Label key = new Label(Integer.toString(way.ordinal() + 1));
        key.getStyleClass().add("key-cap");
        ToggleButton button = new ToggleButton(text(way), key);
        button.setId("misfit-" + way.name().toLowerCase(Locale.ROOT));
        button.setMnemonicParsing(false);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll("flat", "misfit-way");
        button.setAccessibleText(texts().get("plan.row.way", day, text(way)));
        button.setOnAction(click -> {
            misfit.choose(way);
            requestFocus();
            tell();
        });
        ways.put(way, button);
        return button;
    }

    private Texts texts() {
        return words.texts();
    }

    private String text(Way way) {
        return switch (way) {
            case SKIP -> texts().get(moving ? "plan.stay" : "plan.skip");
            case OTHER_TIME -> misfit.occurrence().proposal().map(words::moment).orElse("");
            case OVERRULE -> texts().get("plan.overrule");
        };
    }

    /** Says anew what is chosen, and why it does not fit. */
    void tell() {
        reason.setText(words.refusals(misfit.occurrence().refusals()));
        ways.forEach((way, button) -> button.setSelected(way == misfit.way()));
        setAccessibleText(texts().get("plan.row", day, reason.getText(),
                texts().get("plan.row.chosen", text(misfit.way()))));
    }

    /** The keys of the window that do something to a visit mean nothing here. */
    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case DIGIT1, NUMPAD1, DELETE, BACK_SPACE -> misfit.choose(Way.SKIP);
            case DIGIT2, NUMPAD2 -> misfit.choose(Way.OTHER_TIME);
            case DIGIT3, NUMPAD3 -> misfit.choose(Way.OVERRULE);
            case LEFT, UP -> misfit.step(-1);
            case RIGHT, DOWN -> misfit.step(1);
            case SPACE, HOME, PAGE_UP, PAGE_DOWN -> {
            }
            default -> {
                return;
            }
        }
        key.consume();
        tell();
    }
}
