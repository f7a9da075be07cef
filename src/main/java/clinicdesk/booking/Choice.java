package clinicdesk.booking;

import clinicdesk.base.Slot;

/** What is to become of a visit of a series that does not fit. */
public sealed interface Choice {

    /** It is not made; one that is to be moved stays where it is. */
    record Skip() implements Choice {}

    record OtherTime(Slot slot) implements Choice {}

    /** @param slot the time at which it was said not to fit */
    record Overrule(Slot slot, String reason) implements Choice {}
}
