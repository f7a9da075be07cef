package clinicdesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Paints scenes into {@code target/tour}, numbered as they come. */
final class TourPainter {

    private static final Path PICTURES = Path.of("target", "tour");

    private final String look;
    private int number;

    /** @param look how each picture's name ends: "light-1093x614" */
    TourPainter(String look) throws IOException {
        this.look = look;
        Files.createDirectories(PICTURES);
    }

    void paint(String name, Scene scene) throws IOException {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene.snapshot(null));
        String file = "%02d-%s-%s.png".formatted(++number, name, look);
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", PICTURES.resolve(file).toFile());
    }
}
