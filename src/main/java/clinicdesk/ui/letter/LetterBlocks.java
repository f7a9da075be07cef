package clinicdesk.ui.letter;

import clinicdesk.mail.LetterText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a letter consists of, from top to bottom. Of a letter's HTML it knows what the layout of letters uses: paragraphs,
 * a table of two columns, lines. All other tags are left out, never followed.
 */
final class LetterBlocks {

    /** A part of a letter that is laid out by itself. */
    sealed interface Block {

        /** Some lines. */
        record Paragraph(String text) implements Block {}

        /** A name and what it is, as the time or the room. */
        record Row(String label, String text, boolean isStrong) implements Block {}
    }

    private static final Pattern BODY = Pattern.compile("(?s)<body[^>]*>(.*)</body>");
    private static final Pattern PART = Pattern
            .compile("(?s)<p[^>]*>(.*?)</p>|<tr>\\s*<td[^>]*>(.*?)</td>\\s*<td[^>]*>(.*?)</td>\\s*</tr>");
    private static final Pattern LINE_END = Pattern.compile("<br\\s*/?>|</div>\\s*(?=<div)");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|[a-z]+);");

    private LetterBlocks() {}

    static List<Block> of(LetterText letter) {
        Matcher body = BODY.matcher(letter.html());
        return body.find() ? ofHtml(body.group(1)) : ofText(letter.text());
    }

    private static List<Block> ofText(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R")).<Block>map(Block.Paragraph::new).toList();
    }

    private static List<Block> ofHtml(String body) {
        List<Block> blocks = new ArrayList<>();
        Matcher part = PART.matcher(body);
        while (part.find()) {
            blocks.add(part.group(1) == null
                    ? new Block.Row(read(part.group(2)), read(part.group(3)), part.group(3).contains("<strong>"))
                    : new Block.Paragraph(read(part.group(1))));
        }
        return blocks;
    }

    private static String read(String html) {
        String plain = TAG.matcher(LINE_END.matcher(html).replaceAll("\n")).replaceAll("");
        return ENTITY.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1)))).strip();
    }

    private static String character(String entity) {
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case String number when number.startsWith("#")
                    && Character.isValidCodePoint(Integer.parseInt(number.substring(1))) ->
                Character.toString(Integer.parseInt(number.substring(1)));
            default -> "&" + entity + ";";
        };
    }
}
