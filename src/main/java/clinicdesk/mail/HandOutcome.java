package clinicdesk.mail;

import clinicdesk.access.Permission;

/** What became of a person's act on a letter. */
public sealed interface HandOutcome {

    /** @param before how the letter stood until then */
    record Done(Stood before) implements HandOutcome {}

    /** Nothing was changed: it has left, or is leaving. */
    record Left() implements HandOutcome {}

    /** Nothing was changed: it stands otherwise by now, or a newer one takes its place. */
    record Otherwise() implements HandOutcome {}

    /** Nothing was changed: there is no such letter. */
    record Unknown() implements HandOutcome {}

    /** Nothing was changed: this actor may not. */
    record Denied(Permission permission) implements HandOutcome {}
}
