package clinicdesk.ui.find;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of keys as they stand on this computer's keyboard. */
record KeyNames(boolean mac) {

    static KeyNames here() {
        return new KeyNames(System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac"));
    }

    /** The keys to be pressed at once; several where any of them will do, as in {@code Del / Backspace}. */
    List<List<String>> chords(String keys) {
        return Stream.of(keys.split(" / ", -1))
                .map(chord -> Stream.of(chord.strip().split("\\+", -1)).map(this::name).toList()).toList();
    }

    private String name(String key) {
        return mac && key.equals("Ctrl") ? "Cmd" : key;
    }
}
