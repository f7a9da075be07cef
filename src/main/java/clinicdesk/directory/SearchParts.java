package clinicdesk.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes what was typed apart: words in any order, birth dates as "7.5.1980", "07/05/80" or "1980-05-07" and the
 * beginnings of these, phones in any form. Digits that follow each other are one phone where some of them are too few
 * to stand for themselves, and may be a date too.
 */
final class SearchParts {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;\u00A0]+");
    private static final Pattern IN_WORDS = Pattern.compile("[\\p{Pd}.]+");
    private static final Pattern NUMERIC = Pattern.compile("[+(]*\\d[\\d()./\\-]*");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./\\- ](\\d{1,2})(?:[./\\- ](\\d{1,4}))?");
    private static final Pattern GLUED = Pattern.compile("(\\d\\d)(\\d\\d)(\\d{4})");

    /** Written between a country's code and the number. */
    private static final String TRUNK = "(0)";

    /** So many digits can stand for themselves. */
    private static final int ALONE = 3;
    private static final int A_PHONE = 5;

    private final List<SearchPart> parts = new ArrayList<>();
    private final List<String> run = new ArrayList<>();

    private SearchParts() {}

    /** The parts of what was typed, each of which has to be found; none where there is nothing to look for. */
    static List<SearchPart> of(String typed) {
        SearchParts parts = new SearchParts();
        for (String chunk : BETWEEN.split(plainDigits(typed), -1)) {
            parts.add(chunk);
        }
        parts.endRun();
        return List.copyOf(parts.parts);
    }

    private static String plainDigits(String typed) {
        return typed.codePoints().map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private void add(String chunk) {
        if (!NUMERIC.matcher(chunk).matches()) {
            endRun();
            Stream.of(IN_WORDS.split(chunk, -1)).map(SearchText::normalised).filter(word -> !word.isEmpty())
                    .map(SearchPart::of).forEach(parts::add);
            return;
        }
        List<String> dates = dates(chunk);
        if (dates.isEmpty()) {
            run.add(chunk);
        } else {
            endRun();
            String digits = phone(chunk);
            parts.add(new SearchPart(digits.length() < ALONE
                    ? dates
                    : Stream.concat(dates.stream(), Stream.of(digits)).toList()));
        }
    }

    private void endRun() {
        String all = phone(String.join("", run));
        if (run.size() == 1 || all.length() >= A_PHONE && isInPieces()) {
            parts.add(new SearchPart(
                    Stream.concat(Stream.of(all), dates(String.join(" ", run)).stream()).distinct().toList()));
        } else {
            run.forEach(part -> parts.add(SearchPart.of(phone(part))));
        }
        run.clear();
    }

    private boolean isInPieces() {
        return run.getFirst().startsWith("00") || run.stream().anyMatch(part -> phone(part).length() < ALONE);
    }

    /** The digits that are the same in every form of a number: without the zeros before it. */
    private static String phone(String typed) {
        String digits = SearchText.digits(typed.replace(TRUNK, ""));
        return digits.length() < A_PHONE ? digits : digits.replaceFirst("^00?", "");
    }

    /** The forms in which such a date, or the beginning of one, may be kept; none where it is no date. */
    private static List<String> dates(String chunk) {
        String text = chunk.replaceFirst("[./\\-]+$", "");
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return List.of(iso.group(1) + Stream.of(iso.group(2), iso.group(3)).filter(part -> part != null)
                    .map(part -> "-" + padded(part)).collect(Collectors.joining()));
        }
        Matcher glued = GLUED.matcher(text);
        if (glued.matches()) {
            return isDate(glued) ? List.of(glued.group(1) + "-" + glued.group(2) + "-" + glued.group(3)) : List.of();
        }
        Matcher date = DAY_FIRST.matcher(text);
        if (!date.matches()) {
            return List.of();
        }
        String day = padded(date.group(1)) + "-" + padded(date.group(2));
        return Optional.ofNullable(date.group(3)).map(year -> withYear(day, year)).orElse(List.of(day));
    }

    /** Two digits may be all of the year or its beginning. */
    private static List<String> withYear(String day, String year) {
        return year.length() == 2
                ? List.of(day + "-19" + year, day + "-20" + year, day + "-" + year)
                : List.of(day + "-" + year);
    }

    private static boolean isDate(Matcher glued) {
        try {
            int year = LocalDate.of(Integer.parseInt(glued.group(3)), Integer.parseInt(glued.group(2)),
                    Integer.parseInt(glued.group(1))).getYear();
            return year >= 1890 && year < 2100;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
