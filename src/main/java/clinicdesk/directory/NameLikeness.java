package clinicdesk.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Whether two names may be one person's. Accents, case, the order of the words and particles do not count; one of the
 * names may leave words out, have an initial for them or write them in one; a word of four letters and more may have one slip: a letter
 * too much, too few, another one, or two that changed places.
 */
final class NameLikeness {

    private static final Set<String> PARTICLES = Set.of("van", "von", "vom", "de", "del", "della", "der", "den", "di",
            "da", "do", "dos", "das", "du", "des", "la", "le", "el", "al", "bin", "ibn", "bint", "abu", "ben", "o", "y",
            "e", "zu", "zum", "zur", "ter", "ten", "af", "av", "d", "l", "bat");

    private static final String ARABIC_ARTICLE = "ال";
    private static final int MAY_SLIP = 4;
    private static final LevenshteinDistance ONE = new LevenshteinDistance(1);
    private static final LevenshteinDistance TWO = new LevenshteinDistance(2);

    private final List<String> words;
    private final String inOnePiece;
    private final String turnedRound;

    private NameLikeness(PersonName name) {
        String given = name.given() == null ? "" : SearchText.normalised(apart(name.given()));
        String family = SearchText.normalised(apart(name.family()));
        this.words = words(given + " " + family);
        this.inOnePiece = (given + family).replace(" ", "");
        this.turnedRound = (family + given).replace(" ", "");
    }

    static boolean of(PersonName one, PersonName other) {
        return new NameLikeness(one).isLike(new NameLikeness(other));
    }

    /** An apostrophe parts a particle from its word. */
    private static String apart(String name) {
        return name.replaceAll("['’‘ʼ`]", " ");
    }

    private static List<String> words(String normalised) {
        List<String> all = Arrays.stream(normalised.split(" ", -1)).filter(word -> !word.isEmpty())
                .map(NameLikeness::withoutArticle).toList();
        List<String> telling = all.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    private static String withoutArticle(String word) {
        return word.startsWith(ARABIC_ARTICLE) && word.length() > MAY_SLIP
                ? word.substring(ARABIC_ARTICLE.length())
                : word;
    }

    private boolean isLike(NameLikeness other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return false;
        }
        return words.size() <= other.words.size() && hasWordsOf(other)
                || words.size() > other.words.size() && other.hasWordsOf(this)
                || inOnePiece.equals(other.inOnePiece) || inOnePiece.equals(other.turnedRound);
    }

    /** Whether each of these words is another one of theirs. */
    private boolean hasWordsOf(NameLikeness longer) {
        List<String> left = new ArrayList<>(longer.words);
        List<String> loose = new ArrayList<>();
        for (String word : words) {
            if (!left.remove(word)) {
                loose.add(word);
            }
        }
        return loose.stream().allMatch(word -> left.stream().filter(theirs -> isLike(word, theirs)).findFirst()
                .map(left::remove).orElse(false));
    }

    private static boolean isLike(String one, String other) {
        return isSlip(one, other) || isInitial(one, other) || isInitial(other, one);
    }

    private static boolean isInitial(String one, String other) {
        return one.codePointCount(0, one.length()) == 1 && other.startsWith(one);
    }

    private static boolean isSlip(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return Math.min(one.length(), other.length()) >= MAY_SLIP
                && (ONE.apply(one, other) >= 0 || hasChangedPlaces(one, other));
    }

    private static boolean hasChangedPlaces(String one, String other) {
        return one.length() == other.length() && TWO.apply(one, other) >= 0
                && Arrays.equals(one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }
}
