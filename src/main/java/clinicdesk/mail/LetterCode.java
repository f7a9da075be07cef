package clinicdesk.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a patient may send back so that the desk finds whose letter it was, without a name: the front of the letter's id,
 * which is the millisecond of its writing and a count, in the letters and digits that nobody mixes up (Crockford's).
 *
 * @param front of the id, its version left out: 60 bits
 */
public record LetterCode(long front) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int BITS = 5;
    private static final int COUNT_BITS = 12;
    private static final long COUNT = (1L << COUNT_BITS) - 1;
    private static final long VERSION = 7L << COUNT_BITS;

    /** @param letter an id of version 7 */
    public static LetterCode of(UUID letter) {
        long high = letter.getMostSignificantBits();
        return new LetterCode(high >>> 16 << COUNT_BITS | high & COUNT);
    }

    /** The code in what was typed, also within other words: a subject may be typed whole. Empty if there is none. */
    public static Optional<LetterCode> read(String typed) {
        for (String word : typed.toUpperCase(Locale.ROOT).split("\\s+")) {
            String digits = word.replace("-", "");
            if (digits.length() == LENGTH && digits.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0)) {
                return Optional.of(new LetterCode(
                        digits.chars().mapToLong(DIGITS::indexOf).reduce(0, (all, digit) -> all << BITS | digit)));
            }
        }
        return Optional.empty();
    }

    /** In groups that can be read out: "0CQ8-W3F7-1M0A". */
    public String shown() {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            code.append(at > 0 && at % 4 == 0 ? "-" : "")
                    .append(DIGITS.charAt((int) (front >>> BITS * (LENGTH - 1 - at) & 31)));
        }
        return code.toString();
    }

    /** The least id that has this front. */
    UUID first() {
        return new UUID(high(), 1L << 63);
    }

    /** The greatest one. */
    UUID last() {
        return new UUID(high(), -1L >>> 2 | 1L << 63);
    }

    private long high() {
        return front >>> COUNT_BITS << 16 | VERSION | front & COUNT;
    }
}
