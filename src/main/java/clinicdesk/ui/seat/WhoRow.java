package clinicdesk.ui.seat;

import clinicdesk.access.Person;

/** A line of the list of people. */
sealed interface WhoRow {

    /** @param sitsHere whether it is she who sits here now */
    record Known(Person person, boolean sitsHere) implements WhoRow {}

    /** Somebody whose name is not known yet. */
    record New(String name) implements WhoRow {}
}
