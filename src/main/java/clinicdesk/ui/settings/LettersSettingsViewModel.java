package clinicdesk.ui.settings;

import clinicdesk.base.Texts;
import clinicdesk.settings.Key;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that is set for the clinic's letters, in parts. */
public final class LettersSettingsViewModel implements Section {

    private final Texts texts;
    private final MailViewModel mail;
    private final RemindersViewModel reminders;
    private final LetterLanguageViewModel language;
    private final MessagesViewModel messages;
    private final Field hold;
    private final List<Section> sections;
    private final List<Loaded<?>> fields = new ArrayList<>();

    LettersSettingsViewModel(Texts texts) {
        this.texts = texts;
        this.mail = new MailViewModel(texts.locale());
        this.language = new LetterLanguageViewModel(texts);
        this.messages = new MessagesViewModel(texts);
        this.hold = new Field(texts);
        this.reminders = new RemindersViewModel(texts);
        this.sections = List.of(mail, reminders, language, messages);
        fields.add(Loaded.text(Key.MAIL_HOLD_SECONDS, hold.textProperty()));
        sections.forEach(section -> fields.addAll(section.fields()));
    }

    Texts texts() {
        return texts;
    }

    public MailViewModel mail() {
        return mail;
    }

    public RemindersViewModel reminders() {
        return reminders;
    }

    public LetterLanguageViewModel language() {
        return language;
    }

    public MessagesViewModel messages() {
        return messages;
    }

    /** How many seconds a letter waits before it leaves. */
    public Field hold() {
        return hold;
    }

    @Override
    public List<Loaded<?>> fields() {
        return fields;
    }

    @Override
    public boolean check() {
        boolean fine = hold.require(Key.MAIL_HOLD_SECONDS::allows, "mail.problem.hold");
        for (Section section : sections) {
            fine &= section.check();
        }
        return fine;
    }

    @Override
    public Map<Key, String> values() {
        Map<Key, String> values = new EnumMap<>(Key.class);
        sections.forEach(section -> values.putAll(section.values()));
        values.put(Key.MAIL_HOLD_SECONDS, hold.value());
        return values;
    }
}
