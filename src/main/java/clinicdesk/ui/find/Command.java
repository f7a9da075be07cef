package clinicdesk.ui.find;

/**
 * What the desk can do or show, by its name.
 *
 * @param keys as in {@code Ctrl+Shift+N}; empty where it has none
 */
public record Command(String name, String keys, Runnable act) {}
