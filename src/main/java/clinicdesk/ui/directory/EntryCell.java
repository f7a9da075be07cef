package clinicdesk.ui.directory;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.DoctorColour;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One of the list: its colour, its name and what it is; greyed and named so when it is not in use. */
final class EntryCell extends ListCell<FormViewModel> {

    private static final PseudoClass INACTIVE = PseudoClass.getPseudoClass("inactive");
    private static final double DOT = 5;

    private final Texts texts;
    private final Circle dot = new Circle(DOT);
    private final FontIcon icon = new FontIcon(Feather.MAP_PIN);
    private final StackPane place = new StackPane();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label unsaved = new Label();
    private final HBox row = new HBox(8);
    private Subscription following = Subscription.EMPTY;

    EntryCell(Texts texts) {
        this.texts = texts;
        place.getStyleClass().add("entry-place");
        detail.getStyleClass().addAll("muted", "small");
        unsaved.getStyleClass().addAll("small", "form-unsaved");
        unsaved.setText(texts.get("list.unsaved"));
        unsaved.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(name, detail);
        words.getStyleClass().add("entry-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getStyleClass().add("entry-row");
        row.getChildren().setAll(place, words, unsaved);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FormViewModel form, boolean empty) {
        super.updateItem(form, empty);
        following.unsubscribe();
        if (empty || form == null) {
            following = Subscription.EMPTY;
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        following = Subscription.combine(form.titleProperty().subscribe(now -> show(form)),
                form.detailProperty().subscribe(now -> show(form)),
                form.activeProperty().subscribe(now -> show(form)),
                form.unsavedProperty().subscribe(now -> show(form)));
        setGraphic(row);
    }

    private void show(FormViewModel form) {
        boolean active = form.activeProperty().get();
        String title = form.titleProperty().get();
        name.setText(active ? title : texts.get("list.inactive", title));
        detail.setText(form.detailProperty().get());
        FormControls.show(detail, !detail.getText().isEmpty());
        FormControls.show(unsaved, form.unsavedProperty().get());
        pseudoClassStateChanged(INACTIVE, !active);
        Integer colour = form.colour();
        if (colour == null) {
            place.getChildren().setAll(icon);
        } else {
            dot.getStyleClass().setAll("entry-dot", DoctorColour.styleClass(colour));
            place.getChildren().setAll(dot);
        }
        setAccessibleText(detail.getText().isEmpty() ? name.getText() : name.getText() + ", " + detail.getText());
    }
}
