package clinicdesk.ui.find;

import clinicdesk.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The keys of the desk, by what one wants to do. */
final class KeysViewModel {

    /** @param chords as of {@link KeyNames#chords} */
    record Line(List<List<String>> chords, String what) {}

    record Group(String title, List<Line> lines) {}

    private static final List<List<String>> COLUMNS = List.of(List.of("move", "book", "undo"),
            List.of("visit", "status", "waiting", "today"), List.of("sortOut", "patients", "outbox", "hours", "find"));

    private final Texts texts;
    private final KeyNames keyNames;

    KeysViewModel(Texts texts, KeyNames keyNames) {
        this.texts = texts;
        this.keyNames = keyNames;
    }

    List<List<Group>> columns() {
        return COLUMNS.stream().map(groups -> groups.stream().map(this::group).toList()).toList();
    }

    /** The lines of a group are numbered in the bundle: its keys, a bar, what they do. */
    private Group group(String name) {
        List<Line> lines = new ArrayList<>();
        for (int at = 1; texts.bundle().containsKey("keys." + name + "." + at); at++) {
            String[] parts = texts.get("keys." + name + "." + at).split(" \\| ", 2);
            lines.add(new Line(keyNames.chords(parts[0]), parts[1]));
        }
        return new Group(texts.get("keys." + name), lines);
    }

    Stream<Line> lines() {
        return columns().stream().flatMap(List::stream).flatMap(group -> group.lines().stream());
    }

    Texts texts() {
        return texts;
    }
}
