package clinicdesk.ui.frame;

import javafx.scene.control.Labeled;

/**
 * Lets text run over several lines only where JavaFX can do it. In 25.0.4, {@code PrismTextLayout} looks for the
 * blanks at the end of a wrapped line by the number of glyphs; in a script whose glyphs are not its letters, Thai
 * for one, it looks past the end of the text, and the layout of the whole window breaks off. Such text stays on one
 * line.
 */
public final class Wrapping {

    private Wrapping() {}

    /** Wraps this label's text as far as its script allows. */
    public static void wrap(Labeled label) {
        label.wrapTextProperty().bind(label.textProperty().map(Wrapping::isSafe));
    }

    /** Whether each letter is a glyph of its own. */
    public static boolean isSafe(String text) {
        return text.codePoints().allMatch(Wrapping::isSimple);
    }

    /**
     * Combining marks, the scripts from Hebrew to Tibetan, Jamo, Khmer, joiners, and what needs two chars. The narrow
     * blank before AM and PM (202F) stands between turns of direction, and is one glyph.
     */
    private static boolean isSimple(int letter) {
        return letter < 0x0300 || letter > 0x036F && letter < 0x0590 || letter > 0x109F && letter < 0x1100
                || letter > 0x1FFF && letter < 0x200B || letter > 0x200F && letter < 0x202A
                || letter > 0x206F && letter < 0xA880 || letter > 0xABFF && letter < 0xFB1D
                || letter > 0x1DFF && letter < 0x2000 || letter == 0x202F;
    }
}
