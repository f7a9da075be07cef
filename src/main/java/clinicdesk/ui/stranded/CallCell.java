package clinicdesk.ui.stranded;

import clinicdesk.base.Texts;
import clinicdesk.ui.frame.RowCell;
import clinicdesk.ui.frame.Wrapping;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A call to make: whom, the number, what to say, and the box in which it is ticked off. */
final class CallCell extends RowCell<CallLine> {

    static final double HEIGHT = 76;
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final CheckBox box = new CheckBox();
    private final Label who = label("row-name");
    private final Label phone = label("row-phone");
    private final Label say = label("row-say");
    private final HBox line;
    private final Texts texts;

    /** @param ticked is told the call whose box was pressed */
    CallCell(Texts texts, Consumer<CallLine> ticked) {
        this.texts = texts;
        box.setFocusTraversable(false);
        box.setOnAction(press -> {
            CallLine call = getItem();
            if (call != null) {
                box.setSelected(call.done());
                ticked.accept(call);
            }
        });
        phone.setMinWidth(USE_PREF_SIZE);
        Wrapping.wrap(say);
        HBox first = new HBox(8, who, spring(), phone);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(2, first, say);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(12, box, words);
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable CallLine call, boolean empty) {
        super.updateItem(call, empty);
        pseudoClassStateChanged(DONE, call != null && !empty && call.done());
    }

    @Override
    protected Node line() {
        return line;
    }

    @Override
    protected String show(CallLine call) {
        box.setSelected(call.done());
        box.setAccessibleText(texts.get("call.tick", call.who()));
        who.setText(call.who());
        phone.setText(call.phone());
        say.setText(call.say());
        return call.spoken();
    }
}
