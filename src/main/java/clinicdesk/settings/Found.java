package clinicdesk.settings;

import java.util.Optional;

/** What came of looking for a secret. Never says it in a text. */
public sealed interface Found {

    /** It is here. */
    record Known(String text, Place place) implements Found {
        @Override
        public String toString() {
            return "Known[" + place + "]";
        }
    }

    /** Nobody has kept it. */
    record None() implements Found {}

    /** It was kept and cannot be had now. */
    record Unreadable(Why why) implements Found {}

    /** Where a secret lies. */
    enum Place {
        /** In what the system has for secrets. */
        KEY_STORE,
        /** In an encrypted file of the user. */
        FILE
    }

    /** Why it cannot be had. */
    enum Why {
        /** The system's key store is locked or does not answer. */
        LOCKED,
        /** The file is not what was written. */
        DAMAGED,
        /** The file was encrypted with a key that is not here: on another computer, or by another user. */
        FOREIGN
    }

    /** The secret; empty where it is not to be had. */
    default Optional<String> secret() {
        return this instanceof Known known ? Optional.of(known.text()) : Optional.empty();
    }
}
