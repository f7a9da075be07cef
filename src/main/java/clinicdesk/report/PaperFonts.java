package clinicdesk.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * The letters on paper: DejaVu Sans, for Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic names, and a
 * font of this PC for what it lacks. A letter that none has becomes a question mark, so that its lack is seen.
 */
final class PaperFonts {

    private static final int NOBODY_HAS_IT = '?';

    private final BaseFont regular = ours("DejaVuSans.ttf");
    private final BaseFont bold = ours("DejaVuSans-Bold.ttf");
    private final SystemFonts others;

    /** How a text stands on paper. @param size in points */
    record Style(boolean isBold, float size) {

        static Style plain(float size) {
            return new Style(false, size);
        }

        static Style bold(float size) {
            return new Style(true, size);
        }
    }

    /** @throws UncheckedIOException if our own fonts cannot be read */
    PaperFonts(SystemFonts others) {
        this.others = others;
    }

    private static BaseFont ours(String name) {
        try (InputStream file = PaperFonts.class.getResourceAsStream("fonts/" + name)) {
            byte[] font = Objects.requireNonNull(file, name).readAllBytes();
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, font, null);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The text with a font for each of its letters. */
    Phrase phrase(String text, Style style) {
        Phrase phrase = new Phrase();
        StringBuilder run = new StringBuilder();
        BaseFont now = face(style);
        for (int letter : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(PaperFonts::isPrinted)
                .toArray()) {
            Optional<BaseFont> has = having(letter, now, style);
            if (has.isPresent() && has.get() != now) {
                add(phrase, run, now, style);
                now = has.get();
            }
            run.appendCodePoint(has.isPresent() ? letter : NOBODY_HAS_IT);
        }
        add(phrase, run, now, style);
        return phrase;
    }

    private BaseFont face(Style style) {
        return style.isBold() ? bold : regular;
    }

    /** Marks that steer joining and direction are left in where the font knows them; the rest has no shape. */
    private static boolean isPrinted(int letter) {
        return !Character.isISOControl(letter) || letter == '\n';
    }

    /** The font of the run goes on for spaces and what goes with any letter. */
    private Optional<BaseFont> having(int letter, BaseFont now, Style style) {
        Predicate<BaseFont> has = font -> letter == '\n' || font.charExists(letter);
        return Stream.of(Character.isLetterOrDigit(letter) ? face(style) : now, face(style), regular).filter(has)
                .findFirst().or(() -> others.having(letter));
    }

    private static void add(Phrase phrase, StringBuilder run, BaseFont font, Style style) {
        if (!run.isEmpty()) {
            phrase.add(new Chunk(run.toString(), new Font(font, style.size())));
            run.setLength(0);
        }
    }
}
