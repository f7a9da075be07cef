package clinicdesk.ui.find;

/**
 * Something that can be done from anywhere, or a page to go to.
 *
 * @param keys what does the same, as it is written: "Ctrl+N"; or empty
 */
public record Command(String name, String keys, Runnable act) {}
