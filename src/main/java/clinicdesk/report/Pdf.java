package clinicdesk.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A finished document: it can be looked at, saved and printed. Not for the window's thread. */
public final class Pdf {

    private final byte[] bytes;

    Pdf(byte[] bytes) {
        this.bytes = bytes;
    }

    public int pages() {
        try (PDDocument document = load()) {
            return document.getNumberOfPages();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * A page as it will look.
     *
     * @param page from 0
     * @param width of the picture, in pixels
     */
    public PagePicture picture(int page, int width) {
        try (PDDocument document = load()) {
            float scale = width / document.getPage(page).getMediaBox().getWidth();
            BufferedImage image = new PDFRenderer(document).renderImage(page, scale, ImageType.RGB);
            return new PagePicture(image.getWidth(), image.getHeight(),
                    image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Writes it beside the file and then moves it there, so that a full disk or a power cut leaves the old one.
     *
     * @throws IOException if it cannot be written there
     */
    public void save(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    PDDocument load() throws IOException {
        return Loader.loadPDF(bytes);
    }
}
