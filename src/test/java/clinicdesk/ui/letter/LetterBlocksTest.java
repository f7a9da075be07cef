package clinicdesk.ui.letter;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.mail.LetterText;
import clinicdesk.ui.letter.LetterBlocks.Block.Paragraph;
import clinicdesk.ui.letter.LetterBlocks.Block.Row;
import org.junit.jupiter.api.Test;

/** A letter, read as its reader sees it. */
class LetterBlocksTest {

    @Test
    void aLetterOfPlainTextHasItsParagraphs() {
        assertThat(LetterBlocks.of(new LetterText("", "One,\n\ntwo\nlines\n\n\n<b>three</b>\n", "")))
                .containsExactly(new Paragraph("One,"), new Paragraph("two\nlines"), new Paragraph("<b>three</b>"));
    }

    @Test
    void aLetterInHtmlHasItsParagraphsAndItsTable() {
        String html = """
                <html><head><title>no</title></head><body style="x">
                <p dir="auto">Dear &lt;b&gt;Anna&#39;s&lt;/b&gt; &amp; &quot;Co&quot; &amp;lt;</p>
                <table><tr><td style="a">When</td><td><div><strong>Monday</strong></div><div><strong>Friday</strong></div></td></tr>
                <tr><td>Where</td><td>Here</td></tr></table>
                <p>Kind regards<br>Hill&#10;Practice &#9999999; &nope;</p></body></html>""";

        assertThat(LetterBlocks.of(new LetterText("", "other", html))).containsExactly(
                new Paragraph("Dear <b>Anna's</b> & \"Co\" &lt;"), new Row("When", "Monday\nFriday", true),
                new Row("Where", "Here", false), new Paragraph("Kind regards\nHill\nPractice &#9999999; &nope;"));
    }
}
