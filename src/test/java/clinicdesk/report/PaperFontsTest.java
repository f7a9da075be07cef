package clinicdesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.report.PaperFonts.Style;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.Chunk;
import org.openpdf.text.Phrase;

/** Letters and the fonts that have them. */
class PaperFontsTest {

    @TempDir
    Path folder;

    private final PaperFonts fonts = new PaperFonts(new SystemFonts(List.of()));

    private static List<String> runs(Phrase phrase) {
        return phrase.getChunks().stream().map(Chunk.class::cast).map(Chunk::getContent).toList();
    }

    @Test
    void aLetterThatNobodyHasIsSeenToBeMissing() {
        assertThat(runs(fonts.phrase("王伟 Wei", Style.plain(9)))).containsExactly("?? Wei");
    }

    @Test
    void lettersAndTheirMarksArePrintedTogetherHoweverTheyWereTyped() {
        assertThat(runs(fonts.phrase("Pe\u0301rez", Style.bold(9)))).containsExactly("P\u00e9rez");
    }

    @Test
    void nothingAtAllIsNoRun() {
        assertThat(runs(fonts.phrase("", Style.plain(9)))).isEmpty();
    }

    @Test
    void aLineGoesOnInTheFontThatHasTheLetter() {
        List<String> runs = runs(fonts.phrase("Ana \u2d30\u2d31 Pérez", Style.bold(9)));

        assertThat(String.join("", runs)).isEqualTo("Ana \u2d30\u2d31 Pérez");
    }

    @Test
    void aFileThatIsNoFontIsPassedOverAndTheNextOneHelps() throws IOException {
        Files.writeString(folder.resolve("NotoSansBroken.ttf"), "no font");
        try (InputStream ours = PaperFonts.class.getResourceAsStream("fonts/DejaVuSans.ttf")) {
            Files.copy(ours, folder.resolve("NotoSansThai.ttf"));
        }
        SystemFonts system = new SystemFonts(List.of(folder, folder.resolve("missing")));

        assertThat(system.having('ა')).isPresent();
        assertThat(system.having('王')).isEmpty();
    }
}
