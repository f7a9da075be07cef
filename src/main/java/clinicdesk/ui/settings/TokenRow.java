package clinicdesk.ui.settings;

import java.util.UUID;

/**
 * A token as the list shows it.
 *
 * @param facts what it may do, since when, and who made it, in words
 */
record TokenRow(UUID id, String name, String facts) {}
