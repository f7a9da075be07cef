import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/**
 * Adds to the program's jar its style sheet with all that it imports, in the form that JavaFX reads fastest and takes
 * where it lies beside the text: {@code java installer/Sheets.java CLASSES JAR}, with JavaFX on the module path.
 */
static final String SHEET = "clinicdesk/ui/frame/desk";

void main(String[] arguments) throws Exception {
    Path whole = Files.createTempFile("desk", ".bss");
    Stylesheet.convertToBinary(Path.of(arguments[0], SHEET + ".css").toFile(), whole.toFile());
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[1]))) {
        Files.move(whole, jar.getPath(SHEET + ".bss"));
    }
}
