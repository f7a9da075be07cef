package clinicdesk.hours;

/** The clinic's own word on a date, whatever the calendar says. */
public sealed interface OwnDay {

    /** The clinic is closed. @param name why, as refusals say it; up to 200 characters, not blank */
    record Closed(String name) implements OwnDay {}

    /** The clinic is open, although the calendar may know a holiday. */
    record Open() implements OwnDay {}

    static OwnDay closed(String name) {
        return new Closed(name);
    }

    static OwnDay open() {
        return new Open();
    }
}
