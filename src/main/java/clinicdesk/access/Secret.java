package clinicdesk.access;

import clinicdesk.base.Sha256;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of a token, 256 random bits as text. That many cannot be guessed, so a plain hash keeps it as safe as a
 * slow one would.
 */
record Secret(String text) {

    /** Tells what it is to whoever finds one where it does not belong. */
    private static final String PREFIX = "cd_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret next() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    byte[] hash() {
        return Sha256.of(text);
    }

    boolean hasHash(byte[] other) {
        return MessageDigest.isEqual(hash(), other);
    }

    /** Stays out of every log. */
    @Override
    public String toString() {
        return "Secret";
    }
}
