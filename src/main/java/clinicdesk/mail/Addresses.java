package clinicdesk.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** What counts as a mail address. */
public final class Addresses {

    /** RFC 5321, 4.5.3.1.3, less the angle brackets. */
    private static final int LONGEST = 254;

    private Addresses() {}

    /**
     * Whether this is exactly one address that a mail server can be given: no list, no name around it, no blanks
     * or control characters, and in ASCII, since most servers take no other.
     */
    public static boolean isOne(String typed) {
        if (typed.length() > LONGEST || !typed.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return false;
        }
        try {
            InternetAddress address = new InternetAddress(typed, true);
            address.validate();
            return typed.equals(address.getAddress()) && !address.isGroup() && typed.indexOf('@') > 0;
        } catch (AddressException noAddress) {
            return false;
        }
    }

    /** Control characters, and the separators that some mail programs take for a line's end. */
    static boolean hasControl(String text) {
        return text.codePoints().anyMatch(Addresses::isControl);
    }

    /** The text on one line. */
    public static String onOneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().map(c -> isControl(c) ? ' ' : c).forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }
}
