package clinicdesk;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.mail.LetterKind;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the program: none is missing, none is left over, and each can be filled in. */
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/clinicdesk");
    private static final Path RESOURCES = Path.of("src/main/resources/clinicdesk");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ASKED = Pattern.compile("\\btexts\\.get\\(\\s*\"([^\"]*)\"\\s*[,)]");
    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*(\\.[A-Za-z0-9]+)+");

    /** Keys that are composed at run time begin so. */
    private static final Map<String, List<String>> COMPOSED = Map.ofEntries( //
            Map.entry("api", List.of("problem.", "field.")), //
            Map.entry("app", List.of("problem.", "fault.")), //
            Map.entry("mail", List.of("series.")), //
            Map.entry("sample", List.of("visitType.")), //
            Map.entry("ui/appointment", List.of("booking.title.", "status.", "letter.kind.", "letter.", "reason.title.",
                    "reason.confirm.", "history.status.", "visit.next.", "visit.back.")), //
            Map.entry("ui/calendar", List.of("calendar.status.", "calendar.doctor.")), //
            Map.entry("ui/directory", List.of("list.title.", "list.new.", "list.none.", "room.kind.", "colour.",
                    "type.reminders.")), //
            Map.entry("ui/find", List.of("find.status.", "keys.")), //
            Map.entry("ui/letter", List.of("kind.", "part.", "field.", "problem.")), //
            Map.entry("ui/settings",
                    List.of("mail.security.", "mail.login.", "mail.password.", "token.role.", "trial.step.",
                            "trial.state.",
                            "trial.cause.", "messages.problem.body.")), //
            Map.entry("ui/outbox", List.of("part.", "empty.", "todo.", "said.")), //
            Map.entry("ui/shell", List.of("rail.")), //
            Map.entry("ui/stranded", List.of("day.title.")), //
            Map.entry("ui/waitlist", List.of("row.offer.")), //
            Map.entry("ui/today", List.of("today.part.")), //
            Map.entry("ui/frame",
                    List.of("banner.", "banner.nothing.", "problem.", "date.word.", "status.", "reason.")));

    /** These are asked for by a library, or by another's template: their bundle is not read as patterns. */
    private static final Map<String, List<String>> ASKED_ELSEWHERE = Map.of("app",
            Stream.concat(Stream.of("usage.description", "usage.optionListHeading", "usage.commandListHeading"),
                    Stream.of("serve", "token", "token.create", "token.list", "token.revoke", "settings",
                            "settings.list", "settings.set", "settings.secret")
                            .map(command -> "clinic-desk." + command + ".usage.description"))
                    .toList());

    /** These look like keys of their bundle and are the names of something else. */
    private static final Set<String> NO_KEYS = Set.of("window.bounds", "window.maximized", "clinic.db");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("texts.properties"))
                    .map(file -> RESOURCES.relativize(file.getParent()).toString().replace('\\', '/')).sorted().toList()
                    .stream();
        }
    }

    private static Map<String, String> texts(String feature) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(feature).resolve("texts.properties"))) {
            read.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        read.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Set<String> find(Pattern pattern, Path folder, String ending) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return found;
    }

    private static Set<String> fxml(String feature) {
        return find(IN_FXML, RESOURCES.resolve(feature), ".fxml");
    }

    private static String family(String key) {
        return key.substring(0, key.indexOf('.') + 1);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyThatIsNamedHasWords(String feature) throws IOException {
        Map<String, String> texts = texts(feature);
        Set<String> families = new TreeSet<>(texts.keySet().stream().map(TextsTest::family).toList());
        Set<String> named = new TreeSet<>(fxml(feature));
        named.addAll(find(ASKED, SOURCES.resolve(feature), ".java"));
        find(LITERAL, SOURCES.resolve(feature), ".java").stream()
                .filter(text -> KEY.matcher(text).matches() && families.contains(family(text))).forEach(named::add);
        named.removeAll(NO_KEYS);

        assertThat(texts.keySet()).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noWordsAreLeftOver(String feature) throws IOException {
        Set<String> named = new TreeSet<>(fxml(feature));
        named.addAll(find(LITERAL, SOURCES.resolve(feature), ".java"));
        Arrays.stream(LetterKind.values()).forEach(kind -> sentencesOf(kind, named));
        named.addAll(ASKED_ELSEWHERE.getOrDefault(feature, List.of()));
        List<String> composed = COMPOSED.getOrDefault(feature, List.of());

        assertThat(texts(feature).keySet()).allSatisfy(key -> assertThat(
                named.contains(key) || composed.stream().anyMatch(key::startsWith)).as("%s is said somewhere", key)
                .isTrue());
        assertThat(named).as("beginnings of composed keys that nobody composes any more").containsAll(composed);
    }

    /** Each kind of letter may have a sentence of its own in place of the one that all share. */
    private static void sentencesOf(LetterKind kind, Set<String> named) {
        List.of("subject", "intro", "closing", "message", "series.subject", "series.intro", "series.closing",
                "series.message")
                .forEach(sentence -> named.add(kind + "." + sentence));
    }

    /** In a pattern a single ' swallows what follows; what a layout shows is no pattern, and it shows ''. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextCanBeFilledIn(String feature) throws IOException {
        Map<String, String> texts = texts(feature);
        boolean mustache = feature.equals("mail");
        texts.forEach((key, text) -> {
            if (!mustache) {
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                new MessageFormat(text);
            }
        });
        assertThat(fxml(feature)).allSatisfy(key -> assertThat(texts.get(key)).as(key).doesNotContain("'", "{"));
    }
}
