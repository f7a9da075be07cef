package clinicdesk.ui.find;

import clinicdesk.base.Texts;
import java.util.ArrayList;
import java.util.List;

/** The keys of the desk in groups, as the texts name them. */
final class KeysViewModel {

    /** The groups in each column. */
    private static final List<List<String>> COLUMNS = List.of(List.of("move", "window"),
            List.of("book", "booking", "undo"),
            List.of("status", "change"));

    record Key(String keys, String what) {}

    record Group(String title, List<Key> keys) {}

    private final Texts texts;

    KeysViewModel(Texts texts) {
        this.texts = texts;
    }

    List<List<Group>> columns() {
        return COLUMNS.stream().map(names -> names.stream().map(this::group).toList()).toList();
    }

    private Group group(String name) {
        List<Key> keys = new ArrayList<>();
        for (int i = 1; texts.bundle().containsKey("keys." + name + "." + i); i++) {
            keys.add(new Key(texts.get("keys." + name + "." + i), texts.get("keys." + name + "." + i + ".what")));
        }
        return new Group(texts.get("keys." + name), keys);
    }
}
