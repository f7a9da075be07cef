package clinicdesk.db;

import java.util.UUID;

/**
 * What a write touched.
 *
 * @param topic the kind of thing, named by the feature that owns it
 */
public record Change(String topic, UUID id) {}
