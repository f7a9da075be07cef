package clinicdesk.ui.letter;

import clinicdesk.base.Actor;
import clinicdesk.base.Texts;
import clinicdesk.booking.Outcome;
import clinicdesk.mail.ClinicWording;
import clinicdesk.mail.LetterForm;
import clinicdesk.mail.LetterLanguages;
import clinicdesk.mail.LetterPreview;
import clinicdesk.mail.LetterText;
import clinicdesk.mail.Sentence;
import clinicdesk.mail.TemplateProblem;
import clinicdesk.mail.WordsChange;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Banner;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** How the clinic words its letters, a letter at a time, with the letter as somebody who does not exist would get it. */
public final class WordingViewModel {

    private final AtDesk desk;
    private final ClinicWording wording;
    private final LetterPreview letters;
    private final Texts texts;
    private final LetterPreview.Invented nobody;
    private final WordingDrafts drafts = new WordingDrafts();
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(LetterLanguages.ENGLISH);
    private final ObjectProperty<LetterForm> form = new SimpleObjectProperty<>(LetterForm.all().getFirst());
    private final ReadOnlyObjectWrapper<List<WordingField>> fields = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<LetterText> letter = new ReadOnlyObjectWrapper<>(new LetterText("", "", ""));
    private final BooleanProperty editable = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private @Nullable Locale shown;
    private Runnable onClose = () -> {};

    /** @param mayChange who may word the clinic's letters */
    public WordingViewModel(AtDesk desk, ClinicWording wording, LetterPreview letters, Predicate<Actor> mayChange) {
        this.desk = desk;
        this.wording = wording;
        this.letters = letters;
        this.texts = Texts.of("ui/letter", desk.workplace().locale());
        this.nobody = new LetterPreview.Invented(texts.get("nobody.patient"), texts.get("nobody.doctor"),
                texts.get("nobody.room"));
        desk.workplace().seat().actorProperty().subscribe(actor -> editable.set(mayChange.test(actor)));
        language.addListener((property, before, now) -> load());
        form.addListener((property, before, now) -> show());
        desk.acts().onMade(made -> load());
        desk.acts().bannerProperty().subscribe(this::repeat);
        desk.privacy().forgets(said);
    }

    /** What became of an act is said here too, since the box lies over the banner. It may name somebody. */
    private void repeat(@Nullable Banner banner) {
        said.set(banner == null || desk.privacy().isHidden() ? "" : banner.text());
    }

    /** Reads what letters say now; what is typed and not saved stays. */
    public void load() {
        Locale of = language.get();
        desk.workplace().background().run(() -> wording.words(of), words -> {
            drafts.read(of, words);
            if (of.equals(language.get())) {
                show();
            }
        }, desk.workplace().problem());
    }

    /** It is about to be seen. */
    void begin() {
        said.set(editable.get() ? drafts.isEmpty() ? "" : texts.get("said.unsaved") : texts.get("said.notAllowed"));
        load();
    }

    /** Whoever writes in a field stays in it. */
    private void show() {
        Locale of = language.get();
        List<Sentence> wanted = form.get().sentences();
        if (of.equals(shown) && wanted.equals(fields.get().stream().map(WordingField::sentence).toList())) {
            fields.get().forEach(field -> field.textProperty().set(drafts.words(of, field.sentence())));
        } else {
            fields.set(wanted.stream().map(sentence -> field(of, sentence)).toList());
            shown = of;
        }
        preview();
    }

    private WordingField field(Locale of, Sentence sentence) {
        WordingField field = new WordingField(sentence, wording.usual(of, sentence), drafts.words(of, sentence));
        check(field);
        field.textProperty().addListener((property, before, now) -> {
            drafts.type(of, sentence, now);
            check(field);
            preview();
        });
        return field;
    }

    private void check(WordingField field) {
        field.say(field.sentence().problems(field.textProperty().get()).stream().map(this::words)
                .collect(Collectors.joining("\n")));
    }

    private String words(TemplateProblem problem) {
        return texts.get("problem." + problem.kind(), problem.what(), problem.line(), problem.column());
    }

    private void preview() {
        Map<Sentence, String> typed = new HashMap<>();
        fields.get().forEach(field -> typed.put(field.sentence(), field.textProperty().get()));
        letter.set(letters.of(form.get(), language.get(), typed, nobody));
    }

    /** Keeps all that is typed, in whichever language and letter, or says beside a field what is wrong. */
    void save() {
        List<WordsChange> changes = drafts.changes();
        if (!editable.get()) {
            said.set(texts.get("said.notAllowed"));
        } else if (changes.isEmpty()) {
            said.set(texts.get("said.nothing"));
        } else if (changes.stream().allMatch(this::isFine)) {
            changes.forEach(this::save);
        } else {
            said.set(texts.get("said.wrong"));
        }
    }

    /** Shows the letter in which something is wrong. */
    private boolean isFine(WordsChange change) {
        for (Map.Entry<Sentence, String> typed : change.to().entrySet()) {
            if (!typed.getKey().problems(typed.getValue()).isEmpty()) {
                language.set(change.language());
                if (!form.get().sentences().contains(typed.getKey())) {
                    form.set(LetterForm.all().stream().filter(each -> each.sentences().contains(typed.getKey()))
                            .findFirst().orElseThrow());
                }
                return false;
            }
        }
        return true;
    }

    private void save(WordsChange change) {
        desk.acts().put(new Reword(wording, change, texts.get("said.saved", name(change.language()))), outcome -> {
            if (outcome instanceof Outcome.Made) {
                drafts.saved(change);
            }
            load();
        });
    }

    Texts texts() {
        return texts;
    }

    ObjectProperty<Locale> languageProperty() {
        return language;
    }

    ObjectProperty<LetterForm> formProperty() {
        return form;
    }

    ReadOnlyObjectProperty<List<WordingField>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /** As somebody who does not exist would get it. */
    ReadOnlyObjectProperty<LetterText> letterProperty() {
        return letter.getReadOnlyProperty();
    }

    BooleanProperty editableProperty() {
        return editable;
    }

    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The language's name in the desk's language. */
    String name(Locale of) {
        return of.getDisplayLanguage(texts.locale());
    }

    String name(LetterForm of) {
        String kind = texts.get("kind." + of.kind());
        return of.isOfSeries() ? texts.get("kind.series", kind) : kind;
    }

    void undo() {
        desk.acts().undo();
    }

    void redo() {
        desk.acts().redo();
    }

    public void onClose(Runnable listener) {
        onClose = listener;
    }

    void close() {
        onClose.run();
    }
}
