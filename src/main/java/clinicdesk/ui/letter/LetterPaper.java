package clinicdesk.ui.letter;

import clinicdesk.mail.LetterText;
import clinicdesk.ui.frame.Wrapping;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A letter as its reader sees it: the subject, and beneath it the paragraphs. Nothing in it can be clicked. */
public final class LetterPaper extends VBox {

    private static final double LABELS = 64;

    public LetterPaper() {
        getStyleClass().add("letter-paper");
    }

    public void show(LetterText letter) {
        boolean toTheLeft = letter.html().contains(" dir=\"rtl\"");
        setNodeOrientation(toTheLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        Label subject = words(letter.subject());
        subject.getStyleClass().add("letter-subject");
        getChildren().setAll(subject);
        LetterBlocks.of(letter).stream().map(LetterPaper::laidOut).forEach(getChildren()::add);
        setAccessibleText(letter.subject() + "\n" + letter.text());
    }

    private static Node laidOut(LetterBlocks.Block block) {
        return switch (block) {
            case LetterBlocks.Block.Paragraph paragraph -> words(paragraph.text());
            case LetterBlocks.Block.Row row -> row(row);
        };
    }

    private static Node row(LetterBlocks.Block.Row row) {
        GridPane grid = new GridPane(12, 0);
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(List.of(labels, rest));
        Label name = words(row.label());
        name.getStyleClass().add("muted");
        Label text = words(row.text());
        if (row.isStrong()) {
            text.getStyleClass().add("letter-fact");
        }
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(0, name, text);
        return grid;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        Wrapping.wrap(label);
        label.setMnemonicParsing(false);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
