package clinicdesk.ui.directory;

import clinicdesk.base.Texts;
import clinicdesk.directory.Details;
import clinicdesk.ui.frame.DoctorColour;
import clinicdesk.ui.settings.Field;
import clinicdesk.ui.settings.Forms;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.shape.Circle;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Ties what is chosen from a list to a form. */
final class FormControls {

    private static final double DOT = 6;

    private FormControls() {}

    /** Something may be typed that nobody has typed before; what others have is offered. */
    static void suggest(ComboBox<String> box, ObservableList<String> known, Field field, Label problem) {
        box.setItems(known);
        Forms.bind(box.getEditor(), problem, field);
        box.getEditor().setAccessibleText(box.getAccessibleText());
        box.valueProperty().subscribe(chosen -> {
            if (chosen != null && !chosen.equals(field.textProperty().get())) {
                field.set(chosen);
            }
        });
    }

    /** The palette, each with its name: nobody has to tell colours apart. */
    static void colours(ComboBox<Integer> box, Property<Integer> colour, Texts texts) {
        box.getItems().setAll(IntStream.range(0, Details.COLOURS).boxed().toList());
        box.setCellFactory(list -> new ColourCell(texts));
        box.setButtonCell(new ColourCell(texts));
        box.valueProperty().bindBidirectional(colour);
    }

    private static final class ColourCell extends ListCell<Integer> {

        private final Texts texts;
        private final Circle dot = new Circle(DOT);

        ColourCell(Texts texts) {
            this.texts = texts;
            setGraphicTextGap(8);
        }

        @Override
        protected void updateItem(@Nullable Integer colour, boolean empty) {
            super.updateItem(colour, empty);
            if (empty || colour == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            dot.getStyleClass().setAll("entry-dot", DoctorColour.styleClass(colour));
            setText(texts.get("colour." + colour));
            setGraphic(dot);
        }
    }

    /** A list that is read anew takes the choice away for a moment: only what somebody chooses counts. */
    static void rooms(ComboBox<RoomPick> box, ObservableList<RoomPick> rooms, Property<@Nullable UUID> room) {
        box.setItems(rooms);
        Runnable show = () -> rooms.stream().filter(pick -> Objects.equals(pick.id(), room.getValue())).findFirst()
                .ifPresent(box::setValue);
        rooms.addListener((ListChangeListener<RoomPick>) change -> show.run());
        room.subscribe(now -> show.run());
        box.valueProperty().subscribe(pick -> {
            if (pick != null) {
                room.setValue(pick.id());
            }
        });
    }

    /** What is chosen, never typed, as it reads in a list. */
    static <T> StringConverter<T> inWords(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        };
    }

    /** Takes no place while it is not shown. */
    static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /** The first of these that is wrong, else the first. */
    static void focus(TextInputControl... inputs) {
        TextInputControl first = inputs[0];
        for (TextInputControl input : inputs) {
            if (!Objects.requireNonNullElse(input.getAccessibleHelp(), "").isEmpty()) {
                first = input;
                break;
            }
        }
        first.requestFocus();
    }
}
