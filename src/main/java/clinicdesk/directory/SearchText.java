package clinicdesk.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The form in which names are compared: accents and case do not count. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WRITTEN = Pattern.compile("['’‘ʼ`ʻʾʿ\u0640\\p{Cf}]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Pd}.,;·・\\s\u00A0]+");

    /** Letters that are no plain letter with a mark; a sigma at a word's end may be inside another word. */
    private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("ß", "ss"), Map.entry("ø", "o"),
            Map.entry("ł", "l"), Map.entry("đ", "d"), Map.entry("æ", "ae"), Map.entry("œ", "oe"),
            Map.entry("ı", "i"), Map.entry("þ", "th"), Map.entry("ð", "d"), Map.entry("ς", "σ"),
            Map.entry("ə", "e"), Map.entry("ى", "ي"), Map.entry("ة", "ه"));

    /** Scripts that write names without spaces: each of their letters is a word. */
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = Set.of(Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA, Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.THAI, Character.UnicodeScript.LAO, Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private SearchText() {}

    /**
     * Lower case without accents. An apostrophe is left out; hyphens, dots and commas part words; other signs, and
     * the letters of scripts without spaces, are words of their own.
     */
    static String normalised(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        plain = NOT_WRITTEN.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        for (var letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        StringBuilder words = new StringBuilder();
        BETWEEN_WORDS.matcher(plain).replaceAll(" ").codePoints().forEach(sign -> {
            if (isWordOfItsOwn(sign)) {
                words.append(' ').appendCodePoint(sign).append(' ');
            } else {
                words.appendCodePoint(sign);
            }
        });
        return words.toString().strip().replaceAll(" +", " ");
    }

    private static boolean isWordOfItsOwn(int sign) {
        return Character.isLetter(sign)
                ? WITHOUT_SPACES.contains(Character.UnicodeScript.of(sign))
                : !Character.isDigit(sign) && sign != ' ';
    }

    /** The digits of the text alone, those of every script as 0 to 9. */
    static String digits(String text) {
        return text.codePoints().filter(Character::isDigit).map(digit -> '0' + Character.digit(digit, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Whether each word of what was typed begins a word of the text, accents and case ignored; never of nothing. */
    public static boolean hasWords(String text, String typed) {
        String words = " " + normalised(text);
        String parts = normalised(typed);
        return !parts.isEmpty() && Stream.of(parts.split(" ", -1)).allMatch(part -> words.contains(" " + part));
    }
}
