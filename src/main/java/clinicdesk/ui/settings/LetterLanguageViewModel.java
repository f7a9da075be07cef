package clinicdesk.ui.settings;

import clinicdesk.base.Texts;
import clinicdesk.mail.LetterLanguages;
import clinicdesk.settings.Key;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** In which language patients are written to of whom none is known, and the way to what letters say. */
public final class LetterLanguageViewModel implements Section {

    private final Texts texts;
    private final ObjectProperty<String> language = new SimpleObjectProperty<>(Key.LETTERS_LANGUAGE.preset());
    private final List<Loaded<?>> fields = List.of(Loaded.text(Key.LETTERS_LANGUAGE, language));
    private Runnable onWording = () -> {};

    LetterLanguageViewModel(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    /** Those to choose from, by their tags. */
    static List<String> languages() {
        return LetterLanguages.all().stream().map(LetterLanguages::tag).toList();
    }

    /** Its tag. */
    public ObjectProperty<String> languageProperty() {
        return language;
    }

    /** A language's name in the desk's language. */
    String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(texts.locale());
    }

    /** @param listener shows what letters say */
    public void onWording(Runnable listener) {
        onWording = listener;
    }

    void word() {
        onWording.run();
    }

    @Override
    public List<Loaded<?>> fields() {
        return fields;
    }

    @Override
    public boolean check() {
        return true;
    }

    @Override
    public Map<Key, String> values() {
        return Map.of(Key.LETTERS_LANGUAGE, language.get());
    }
}
