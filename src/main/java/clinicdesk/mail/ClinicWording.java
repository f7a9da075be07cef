package clinicdesk.mail;

import static java.util.stream.Collectors.toMap;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.db.PlainQuery;
import clinicdesk.db.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * How the clinic words its letters. Its own words are read for each letter in the transaction that writes it, so that
 * every program says the same from one moment on; what is written already keeps its words.
 */
public final class ClinicWording {

    /** The topic under which a change is announced. */
    public static final String WORDING = "wording";

    /** What all words belong to, in the trail and in what was touched. */
    public static final UUID ALL = new UUID(0, 2);

    private static final PlainQuery OWN = new PlainQuery("select name, content from wording where language = ?");

    private final Store store;
    private final Access access;
    private final Audit audit;
    private final Supplier<String> language;

    /** The last that was said in each language. */
    private final Map<Locale, Said> last = new ConcurrentHashMap<>();

    /** Sentences, and the clinic's own words that they were made of: most letters say the same. */
    private record Said(Map<String, String> own, Sentences sentences) {}

    /** @param language the tag of the one for patients of whom none is known, or one that no letter is written in */
    public ClinicWording(Store store, Access access, Audit audit, Supplier<String> language) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.language = language;
    }

    /** @param wanted the recipient's language tag, or null */
    Sentences sentences(@Nullable String wanted) {
        Locale chosen = LetterLanguages.chosen(wanted, language.get());
        Map<String, String> own = own(chosen);
        return last.compute(chosen, (in, said) -> said != null && said.own().equals(own)
                ? said
                : new Said(own, new Sentences(in, own))).sentences();
    }

    private Map<String, String> own(Locale chosen) {
        return store.list(OWN, row -> Map.entry(row.text(1), row.text(2)),
                LetterLanguages.tag(chosen)).stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What letters in this language say now. */
    public Map<Sentence, String> words(Locale chosen) {
        Sentences now = new Sentences(chosen, own(chosen));
        Map<Sentence, String> words = new HashMap<>();
        LetterForm.all().stream().flatMap(form -> form.sentences().stream())
                .forEach(sentence -> words.putIfAbsent(sentence, now.words(sentence.names())));
        return words;
    }

    /** What the program says where the clinic has no words of its own. */
    public String usual(Locale chosen, Sentence sentence) {
        return new Sentences(chosen, Map.of()).words(sentence.names());
    }

    /** Has letters that are written from now on say this, or changes nothing. */
    public WordingOutcome change(Actor actor, WordsChange wanted) {
        if (!access.may(actor, Permission.CHANGE_SETTINGS)) {
            return new WordingOutcome.NotAllowed();
        }
        Map<Sentence, List<TemplateProblem>> problems = new HashMap<>();
        wanted.to().forEach((sentence, words) -> problems.put(sentence, sentence.problems(words)));
        problems.values().removeIf(List::isEmpty);
        if (!problems.isEmpty()) {
            return new WordingOutcome.Wrong(problems);
        }
        return store.write(session -> {
            Map<Sentence, String> now = words(wanted.language());
            return wanted.from().entrySet().stream().allMatch(was -> was.getValue().equals(now.get(was.getKey())))
                    ? keep(session, actor, wanted, now)
                    : new WordingOutcome.Stale();
        });
    }

    private WordingOutcome keep(StatelessSession session, Actor actor, WordsChange wanted, Map<Sentence, String> now) {
        String tag = LetterLanguages.tag(wanted.language());
        Map<Sentence, String> before = new HashMap<>();
        Map<Sentence, String> after = new HashMap<>();
        List<FieldChange> changes = new ArrayList<>();
        wanted.to().forEach((sentence, typed) -> {
            String words = Sentence.tidy(typed);
            before.put(sentence, now.getOrDefault(sentence, ""));
            after.put(sentence, words);
            changes.add(FieldChange.of(tag + "." + sentence.name(), now.get(sentence), words));
            session.createMutationQuery("delete from OwnSentence where key.language = :language and key.name = :name")
                    .setParameter("language", tag).setParameter("name", sentence.name()).executeUpdate();
            if (!words.equals(usual(wanted.language(), sentence))) {
                session.insert(new OwnSentence(tag, sentence.name(), words));
            }
        });
        audit.record(actor, "REWORD", WORDING, ALL, changes);
        store.touched(WORDING, ALL);
        return new WordingOutcome.Changed(new WordsChange(wanted.language(), after, before));
    }
}
