package clinicdesk.directory;

import org.jspecify.annotations.Nullable;

/** Somebody with the same phone or the same e-mail address, as families have. */
public record Sharing(Patient patient, boolean phone, boolean email) {

    static Sharing between(Patient one, Patient other) {
        return new Sharing(other, same(one.phoneNumber(), other.phoneNumber()), same(one.email(), other.email()));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equalsIgnoreCase(other);
    }
}
