package clinicdesk.db;

import java.util.Set;

/**
 * Something that is asked of the store again and again within one act, and is read once.
 *
 * @param kind what is read
 * @param of which one, by value
 * @param topics whoever changes what is read touches something of one of these, after it is changed
 */
public record Fact<T>(Class<T> kind, Object of, Set<String> topics) {}
