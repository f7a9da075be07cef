package clinicdesk.ui.appointment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of a list to choose from; without an id it stands for none. */
record Choice(@Nullable UUID id, String name) {

    @Override
    public String toString() {
        return name;
    }
}
