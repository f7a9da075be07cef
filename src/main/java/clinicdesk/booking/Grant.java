package clinicdesk.booking;

import org.jspecify.annotations.Nullable;

/**
 * How a visit holds its time.
 *
 * @param unguarded it may lie over others, so the schema's guards leave it out; the rules still see it as busy
 * @param reason why a rule was broken for it; null where none had to be
 */
record Grant(boolean unguarded, @Nullable String reason) {

    /** No rule refuses. */
    static final Grant FITS = new Grant(false, null);

    /** One of the doctor's extra places is taken, which needs no reason. */
    static final Grant EXTRA_PLACE = new Grant(true, null);

    static Grant overruled(String reason) {
        return new Grant(true, reason);
    }
}
