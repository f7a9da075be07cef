package clinicdesk.ui.findtime;

import java.util.UUID;

/**
 * A type of visit, to choose from.
 *
 * @param minutes how long it usually is
 */
public record KindOfVisit(UUID id, String name, int minutes) {

    @Override
    public String toString() {
        return name;
    }
}
