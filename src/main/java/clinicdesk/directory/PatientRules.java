package clinicdesk.directory;

import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.mail.Addresses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a patient's details must hold before they are kept. */
public final class PatientRules {

    /** The longest name; the longest known to a registry has 58 characters. */
    static final int LONGEST_NAME = 100;
    static final int LONGEST_NOTES = 10_000;
    private static final int LONGEST_TEXT = 200;

    /** RFC 5646, 4.4.1. */
    private static final int LONGEST_LANGUAGE = 35;
    private static final LocalDate FIRST_BIRTH_DATE = LocalDate.of(1890, 1, 1);

    private PatientRules() {}

    /**
     * Everything that is wrong with these details, empty when nothing is.
     *
     * @param phones knows which numbers can be
     */
    public static List<FieldProblem> check(PatientDetails details, LocalDate today, Phones phones) {
        List<FieldProblem> problems = new ArrayList<>();
        checkName(details.name(), problems);
        LocalDate born = details.birthDate();
        if (born != null && (born.isAfter(today) || born.isBefore(FIRST_BIRTH_DATE))) {
            problems.add(new FieldProblem("birthDate", Code.BAD_DATE));
        }
        String phone = details.phone();
        if (phone != null && !phones.isPossible(phone)) {
            problems.add(new FieldProblem("phone", Code.BAD_PHONE));
        }
        if (details.email() != null && !Addresses.isOne(details.email())) {
            problems.add(new FieldProblem("email", Code.BAD_EMAIL));
        }
        checkExtras(details.extras(), problems);
        return problems;
    }

    private static void checkName(PersonName name, List<FieldProblem> problems) {
        if (name.family().isBlank()) {
            problems.add(new FieldProblem("name", Code.MISSING_FIELD));
        } else if (name.display().length() > LONGEST_NAME || hasControl(name.display())
                || name.display().codePoints().noneMatch(Character::isLetter)) {
            problems.add(new FieldProblem("name", Code.BAD_NAME));
        }
    }

    private static void checkExtras(PatientDetails.Extras extras, List<FieldProblem> problems) {
        if (extras.language() != null && !isLanguage(extras.language())) {
            problems.add(new FieldProblem("language", Code.UNKNOWN));
        }
        checkText("alerts", extras.alerts(), LONGEST_TEXT, problems);
        checkText("insuranceProvider", extras.insuranceProvider(), LONGEST_TEXT, problems);
        checkText("insuranceNumber", extras.insuranceNumber(), LONGEST_TEXT, problems);
        checkText("notes", extras.notes(), LONGEST_NOTES, problems);
    }

    private static boolean isLanguage(String tag) {
        try {
            return tag.length() <= LONGEST_LANGUAGE && !new Locale.Builder().setLanguageTag(tag).build().getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException noTag) {
            return false;
        }
    }

    /** Signs count, however many units of memory one of them takes. */
    private static void checkText(String field, @Nullable String text, int longest, List<FieldProblem> problems) {
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            problems.add(new FieldProblem(field, Code.TEXT_TOO_LONG));
        }
    }

    /** Line breaks could forge a header of a letter; direction marks could make a name read as another. */
    static boolean hasControl(String text) {
        return text.codePoints().anyMatch(sign -> Character.isISOControl(sign) || sign == 0x2028 || sign == 0x2029
                || sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069);
    }
}
