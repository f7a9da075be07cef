package clinicdesk.base;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one feature, from the bundle {@code clinicdesk/<feature>/texts.properties}. */
public record Texts(ResourceBundle bundle, Locale locale) {

    public static Texts of(String feature, Locale locale) {
        return new Texts(ResourceBundle.getBundle("clinicdesk." + feature.replace('/', '.') + ".texts", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale);
    }

    /**
     * The text of a key, a {@link MessageFormat} pattern, with its arguments put in.
     *
     * @throws java.util.MissingResourceException if the bundle lacks the key: a bug, found by a test
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
