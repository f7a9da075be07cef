package clinicdesk.ui.shell;

import clinicdesk.ui.frame.LazyScreen;
import java.util.Map;

/**
 * The screens that the window lays out, each made when it is first shown. Only what is here can be shown: the rail leads
 * to no page that is missing.
 *
 * @param overlays all but {@link Overlay#NONE}
 */
public record Rooms(Map<Page, LazyScreen> pages, Map<Side, LazyScreen> panels, Map<Overlay, LazyScreen> overlays) {}
