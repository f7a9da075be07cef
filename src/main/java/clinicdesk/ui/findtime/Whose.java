package clinicdesk.ui.findtime;

import clinicdesk.booking.TimeSearch.Whom;

/** Whose time is looked for, to choose from. */
record Whose(Whom whom, String name) {

    @Override
    public String toString() {
        return name;
    }
}
