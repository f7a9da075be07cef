package clinicdesk.ui.patients;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.Wrapping;
import clinicdesk.ui.patients.MergeField.Choice;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A field of two records: what each says, and which is kept. */
final class MergeRow extends HBox {

    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");
    private static final PseudoClass SAME = PseudoClass.getPseudoClass("same");
    private static final double NAME_WIDTH = 120;
    private static final double VALUE_WIDTH = 240;

    private final Texts texts;
    private final MergeField field;
    private final Label name = new Label();
    private final Label left;
    private final Label right;
    private boolean choice;

    /** @param onChoice is told which is pressed */
    MergeRow(Texts texts, MergeField field, BiConsumer<MergeField, Choice> onChoice) {
        super(8);
        this.texts = texts;
        this.field = field;
        this.left = value();
        this.right = value();
        name.getStyleClass().add("muted");
        name.setMinWidth(NAME_WIDTH);
        name.setPrefWidth(NAME_WIDTH);
        left.setOnMouseClicked(click -> onChoice.accept(field, Choice.KEEP));
        right.setOnMouseClicked(click -> onChoice.accept(field, Choice.AWAY));
        getStyleClass().add("merge-row");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        getChildren().setAll(name, left, right);
    }

    private static Label value() {
        Label value = new Label(null, new FontIcon(Feather.CHECK));
        value.getStyleClass().add("merge-value");
        value.setMinWidth(0);
        value.setPrefWidth(VALUE_WIDTH);
        value.setMinHeight(Region.USE_PREF_SIZE);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        Wrapping.wrap(value);
        return value;
    }

    MergeField field() {
        return field;
    }

    /** Whether the two say different things. */
    boolean isChoice() {
        return choice;
    }

    void show(MergeViewModel.Row row) {
        choice = row.differs();
        setFocusTraversable(choice);
        pseudoClassStateChanged(SAME, !choice);
        name.setText(row.name());
        left.setText(row.values().keep());
        right.setText(row.values().away());
        kept(left, !choice || row.choice() != Choice.AWAY);
        kept(right, !choice || row.choice() != Choice.KEEP);
        setAccessibleText(choice
                ? texts.get("merge.row", row.name(), row.values().keep(), row.values().away()) + ", "
                        + texts.get(row.choice().key())
                : texts.get("merge.same", row.name(), row.values().keep()));
    }

    /** Shown by a mark and a frame, not by colour alone. */
    private static void kept(Label value, boolean kept) {
        value.pseudoClassStateChanged(KEPT, kept);
        value.getGraphic().setVisible(kept);
    }
}
