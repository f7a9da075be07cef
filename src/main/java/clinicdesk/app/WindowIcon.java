package clinicdesk.app;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** The program's picture, for the title of its window and where the system lists windows. */
final class WindowIcon {

    private WindowIcon() {}

    /** In the sizes of which systems choose one. */
    static List<Image> ofAllSizes() {
        return Stream.of(16, 32, 48, 128).map(size -> "icons/" + size + ".png")
                .map(file -> new Image(Objects.requireNonNull(WindowIcon.class.getResourceAsStream(file), file)))
                .toList();
    }
}
