package clinicdesk.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Text for a letter's head that a reader sees as it is. What looks like an encoded word (RFC 2047) the library would
 * leave as it is and the reader decode, line breaks and all: that is encoded once more. So is what may be too long for
 * a line and have no blank at which to break it.
 */
final class HeadWords {

    private static final String BEGIN = "=?";
    /** A line has at most 998 signs (RFC 5322, 2.1.1), and there is more in it than the text. */
    private static final int LONGEST = 500;
    /** An encoded word is at most 75 signs long: three bytes make four of the 63 between its ends. */
    private static final int BYTES = 45;

    private HeadWords() {}

    static String of(String text) {
        return text.contains(BEGIN) || text.length() > LONGEST
                ? String.join(" ", pieces(text).stream().map(HeadWords::encoded).toList())
                : text;
    }

    /** No sign is cut in two. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int sign : text.codePoints().toArray()) {
            String next = Character.toString(sign);
            if (bytes(piece + next).length > BYTES) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(next);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static String encoded(String piece) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(piece)) + "?=";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
