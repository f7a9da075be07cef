package clinicdesk.mail;

import clinicdesk.base.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages that letters are written in: English, and each for which there is a bundle of texts. */
public final class LetterLanguages {

    /** What the program's first bundle is in, with dates as in Britain. */
    public static final Locale ENGLISH = Locale.UK;

    private static final String FEATURE = "mail";

    /** To look for the bundles of all languages takes a while, and only who chooses among them wants to know. */
    private static final class All {
        private static final List<Locale> IN_ORDER = Stream.concat(Stream.of(ENGLISH),
                Arrays.stream(Locale.getISOLanguages()).map(Locale::of).filter(LetterLanguages::hasBundle)).toList();
    }

    /** Those that letters were wanted in so far, and what there is for them: each booking asks. */
    private static final Map<String, Optional<Locale>> BY_TAG = new ConcurrentHashMap<>();

    private LetterLanguages() {}

    /** English first, the others by their tags. */
    public static List<Locale> all() {
        return All.IN_ORDER;
    }

    private static boolean hasBundle(Locale language) {
        return LetterLanguages.class.getResource("texts_" + language.getLanguage() + ".properties") != null;
    }

    /**
     * Which of them a letter is written in.
     *
     * @param wanted a language tag; null where no language is known
     * @param otherwise the tag of the one to take where there is no bundle for that
     */
    static Locale chosen(@Nullable String wanted, String otherwise) {
        return Stream.of(wanted == null ? "" : wanted, otherwise)
                .flatMap(tag -> BY_TAG.computeIfAbsent(tag, LetterLanguages::of).stream()).findFirst().orElse(ENGLISH);
    }

    private static Optional<Locale> of(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        Locale found = texts(language).bundle().getLocale();
        if (!found.getLanguage().isEmpty()) {
            return Optional.of(found);
        }
        return language.getLanguage().equals(ENGLISH.getLanguage())
                ? Optional.of(ENGLISH)
                : Optional.empty();
    }

    static Texts texts(Locale language) {
        return Texts.of(FEATURE, language);
    }

    /** Its tag, as it is kept and as a letter has it. */
    public static String tag(Locale language) {
        return language.equals(ENGLISH) ? language.getLanguage() : language.toLanguageTag();
    }
}
