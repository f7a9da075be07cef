package clinicdesk.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of keys. */
class KeysViewModelTest {

    private final Texts texts = Texts.of("ui/find", Locale.UK);

    private Set<String> keys(boolean mac) {
        return new KeysViewModel(texts, new KeyNames(mac)).lines().flatMap(line -> line.chords().stream())
                .map(chord -> String.join("+", chord)).collect(Collectors.toSet());
    }

    @Test
    void everyKeyThatWorksIsListed() {
        assertThat(keys(false)).contains("Arrows", "Tab", "Enter", "PageUp", "PageDown", "Home", "Ctrl+T", "Ctrl+G",
                "Ctrl+1", "Ctrl+2", "F6", "Ctrl+N", "Ctrl+Shift+N", "F8", "Alt+Arrows", "Alt+Shift+Up", "Esc",
                "Ctrl+X", "Ctrl+V", "Ctrl+Enter", "Ctrl+Shift+Enter", "Shift+Del", "Space", "Ctrl+Space", "Shift+Space",
                "Del", "Backspace", "Ctrl+D",
                "Ctrl+S", "Alt+Insert", "Alt+Del", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+K", "Ctrl+F", "Ctrl+L",
                "Ctrl+W", "Ctrl+J", "F9", "Alt+2", "F1", "F2", "F12", "Ctrl+M", "Ctrl+P");
    }

    @Test
    void onAMacCtrlIsCmd() {
        assertThat(keys(true)).contains("Cmd+N", "Cmd+Shift+Z").noneMatch(key -> key.contains("Ctrl"));
    }

    @Test
    void everyGroupHasATitleAndLines() {
        var groups = new KeysViewModel(texts, new KeyNames(false)).columns().stream().flatMap(List::stream).toList();

        assertThat(groups).extracting(KeysViewModel.Group::title).containsExactlyInAnyOrder("Move about", "Book",
                "Move a visit", "Who waits", "Status", "When the day goes wrong", "Patients", "On the page of today",
                "Letters", "Undo", "Find and help",
                "Hours, doctors, settings");
        assertThat(groups).allSatisfy(group -> assertThat(group.lines()).isNotEmpty());
    }
}
