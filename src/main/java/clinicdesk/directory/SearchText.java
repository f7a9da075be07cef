package clinicdesk.directory;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The form in which patients are searched: accents and case do not count, dates and phones as they are typed. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`]");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}+");
    private static final Pattern PHONE_SIGNS = Pattern.compile("\\s*\\(0\\)|[\\s()/.\\-]+");
    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-MM-dd", "dd.MM.uuuu", "d.M.uuuu",
            "dd/MM/uuuu", "d/M/uuuu").map(DateTimeFormatter::ofPattern).toList();

    /** Letters that are no plain letter with a mark; a sigma at a word's end may be inside another word. */
    private static final Map<String, String> LETTERS = Map.of("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "æ", "ae",
            "œ", "oe", "ı", "i", "þ", "th", "ð", "d", "ς", "σ");

    private SearchText() {}

    /** What is kept beside a patient with these details, to be searched. */
    public static String of(PatientDetails details) {
        String given = details.name().given() == null ? "" : details.name().given();
        return " " + normalised(given + " " + details.name().family()) + dates(details.birthDate())
                + phone(details.phone());
    }

    /** Lower case without accents; an apostrophe is left out, a hyphen parts words. */
    static String normalised(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
        plain = DASHES.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll(" ");
        for (var letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain.strip().replaceAll("\\s+", " ");
    }

    /** The parts of what was typed, each of which has to be found. */
    static List<String> parts(String typed) {
        String phone = PHONE_SIGNS.matcher(typed).replaceAll("");
        if (phone.matches("\\+?\\d{5,}") && !typed.strip().matches("\\d+[./-]\\d+[./-]\\d+")) {
            return List.of(phone.replaceFirst("^(\\+|00?)", ""));
        }
        return Stream.of(typed.split("[\\s,]+", -1)).flatMap(SearchText::wordsOf).filter(part -> !part.isEmpty())
                .toList();
    }

    /** Whether each word of what was typed begins a word of the text, accents and case ignored; never of nothing. */
    public static boolean hasWords(String text, String typed) {
        String words = " " + normalised(text);
        String parts = normalised(typed);
        return !parts.isEmpty() && Stream.of(parts.split(" ", -1)).allMatch(part -> words.contains(" " + part));
    }

    private static Stream<String> wordsOf(String typed) {
        return Character.isDigit(typed.isEmpty() ? ' ' : typed.charAt(0))
                ? Stream.of(typed)
                : Stream.of(normalised(typed).split(" ", -1));
    }

    private static String dates(@Nullable LocalDate birthDate) {
        return birthDate == null
                ? ""
                : DATES.stream().map(format -> " " + format.format(birthDate)).distinct()
                        .collect(Collectors.joining());
    }

    private static String phone(@Nullable String phone) {
        return phone == null ? "" : " " + PHONE_SIGNS.matcher(phone).replaceAll("");
    }
}
