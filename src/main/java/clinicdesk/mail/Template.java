package clinicdesk.mail;

import clinicdesk.mail.TemplateProblem.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with fields in them, as somebody has typed them: of all that Mustache knows, a field, what shows only with a
 * field ({@code {{#room}}…{{/room}}}) and what shows only without. The fields are a fixed list, so that no letter says
 * what no letter may.
 */
final class Template {

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private record Begun(String field, int at) {}

    private final Sentence sentence;
    private final String words;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final Deque<Begun> begun = new ArrayDeque<>();

    Template(Sentence sentence, String words) {
        this.sentence = sentence;
        this.words = words;
    }

    List<TemplateProblem> problems() {
        if (words.isBlank()) {
            note(Kind.EMPTY, "", 0);
        }
        if (words.length() > sentence.longest()) {
            note(Kind.TOO_LONG, "", sentence.longest());
        }
        Matcher lineEnd = LINE_END.matcher(words);
        if (sentence.isOnOneLine() && lineEnd.find(words.length() - words.stripLeading().length())
                && lineEnd.start() < words.stripTrailing().length()) {
            note(Kind.SEVERAL_LINES, "", lineEnd.start());
        }
        readFields();
        return List.copyOf(problems);
    }

    private void readFields() {
        int at = words.indexOf("{{");
        while (at >= 0) {
            int end = words.indexOf("}}", at);
            if (end < 0) {
                note(Kind.OPEN_BRACES, words.substring(at), at);
                return;
            }
            read(words.substring(at + 2, end).strip(), at);
            at = words.indexOf("{{", words.startsWith("}}}", end) ? end + 3 : end + 2);
        }
        begun.descendingIterator().forEachRemaining(open -> note(Kind.NOT_ENDED, open.field(), open.at()));
    }

    private void read(String tag, int at) {
        String named = tag.isEmpty() ? "" : tag.substring(1).strip();
        switch (tag.isEmpty() ? ' ' : tag.charAt(0)) {
            case '{', '&' -> note(Kind.UNPROTECTED, named, at);
            case '>' -> note(Kind.OTHER_TEXT, named, at);
            case '=' -> note(Kind.OTHER_BRACES, "", at);
            case '#', '^' -> {
                know(named, at);
                begun.push(new Begun(named, at));
            }
            case '/' -> end(named, at);
            default -> know(tag, at);
        }
    }

    private void know(String field, int at) {
        if (!LetterFields.NAMES.contains(field)) {
            note(Kind.UNKNOWN_FIELD, field, at);
        }
    }

    private void end(String field, int at) {
        if (!begun.isEmpty() && begun.getFirst().field().equals(field)) {
            begun.pop();
        } else {
            note(Kind.NOT_BEGUN, field, at);
        }
    }

    private void note(Kind kind, String what, int at) {
        String before = words.substring(0, at);
        int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
        problems.add(new TemplateProblem(kind, what, line, at - before.lastIndexOf('\n')));
    }
}
