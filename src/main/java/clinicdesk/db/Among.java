package clinicdesk.db;

import java.util.Collection;
import java.util.UUID;

/**
 * Asks for what is of one of some things. Hibernate keeps the statement that it has made of an equation, but makes that
 * of a list anew each time, which takes longer than the answer; and mostly one thing is asked about.
 */
public final class Among {

    private Among() {}

    /** Follows the name of the property: it is one of what {@link #these} gives to that parameter. */
    public static String among(String parameter, Collection<UUID> ids) {
        return ids.size() == 1 ? " = :" + parameter : " in :" + parameter;
    }

    /** The value of the parameter. */
    public static Object these(Collection<UUID> ids) {
        return ids.size() == 1 ? ids.iterator().next() : ids;
    }
}
