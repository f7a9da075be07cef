package clinicdesk.ui.shell;

import clinicdesk.ui.frame.Screen;
import java.util.Map;

/**
 * The screens that the window lays out. Only what is here can be shown: the rail leads to no page that is missing.
 *
 * @param overlays all but {@link Overlay#NONE}
 */
public record Rooms(Map<Page, Screen> pages, Map<Side, Screen> panels, Map<Overlay, Screen> overlays) {}
