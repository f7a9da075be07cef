package clinicdesk.ui.shell;

import org.kordamp.ikonli.feather.Feather;

/** The pages that the rail leads to, in its order; the settings stand at its foot. */
public enum Page {
    CALENDAR("calendar", Feather.CALENDAR), //
    TODAY("today", Feather.SUN), //
    PATIENTS("patients", Feather.USERS), //
    /** Who waits for a time, and who is to come again. */
    WAITLIST("waitlist", Feather.WATCH), //
    /** What a day that went wrong has left to be sorted out. */
    STRANDED("stranded", Feather.LIFE_BUOY), //
    /** The letters: what needs somebody, what waits, what has gone. */
    OUTBOX("outbox", Feather.MAIL), //
    DOCTORS("doctors", Feather.BRIEFCASE), //
    HOURS("hours", Feather.CLOCK), //
    SETTINGS("settings", Feather.SETTINGS);

    private final String key;
    private final Feather icon;

    Page(String key, Feather icon) {
        this.key = key;
        this.icon = icon;
    }

    String key() {
        return key;
    }

    /** Whether visits are chosen there, so that the panel on the right shows the chosen one and its keys work. */
    boolean hasVisits() {
        return this == CALENDAR || this == TODAY;
    }

    Feather icon() {
        return icon;
    }
}
