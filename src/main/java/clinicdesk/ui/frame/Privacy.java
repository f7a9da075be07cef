package clinicdesk.ui.frame;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;

/** Whether names are hidden from who looks over the desk. Screens show names through this and follow it. */
public final class Privacy {

    private final BooleanProperty hidden = new SimpleBooleanProperty();

    public BooleanProperty hiddenProperty() {
        return hidden;
    }

    public boolean isHidden() {
        return hidden.get();
    }

    /** What somebody looks for may be a name: it is gone from its field as soon as names are hidden. */
    public void forgets(StringProperty looked) {
        hidden.subscribe(now -> {
            if (now) {
                looked.set("");
            }
        });
    }

    /** The name, or its initials while names are hidden. */
    public String name(String name) {
        return !isHidden()
                ? name
                : Arrays.stream(name.split("[\\s-]+", -1)).filter(part -> !part.isEmpty())
                        .map(part -> new StringBuilder().appendCodePoint(part.codePointAt(0)).append('.').toString())
                        .collect(Collectors.joining(" "));
    }

    /** The text, or dots while names are hidden: for what tells as much as a name. */
    public String secret(String text) {
        return isHidden() ? "•••" : text;
    }
}
