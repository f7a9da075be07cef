package clinicdesk.ui.patients;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Languages as they are typed and read: by name, in the desk's language or in their own, or by tag. */
final class LanguageWords {

    private LanguageWords() {}

    /** The name in the desk's language, empty for none. */
    static String name(@Nullable String tag, Locale locale) {
        return tag == null ? "" : Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    /** The tag of what was typed; empty for nothing and for what is no language. */
    static Optional<String> parse(String typed, Locale locale) {
        String text = typed.strip();
        return Arrays.stream(Locale.getISOLanguages()).map(Locale::of)
                .filter(language -> language.getDisplayLanguage(locale).equalsIgnoreCase(text)
                        || language.getDisplayLanguage(language).equalsIgnoreCase(text)
                        || language.getLanguage().equalsIgnoreCase(text))
                .map(Locale::toLanguageTag).findFirst().or(() -> tag(text));
    }

    /** A tag with a region, as "pt-BR", or the name that was shown for one. */
    private static Optional<String> tag(String text) {
        Locale locale = Locale.forLanguageTag(text);
        boolean known = Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage());
        return known && locale.toLanguageTag().equalsIgnoreCase(text)
                ? Optional.of(locale.toLanguageTag())
                : Optional.empty();
    }
}
