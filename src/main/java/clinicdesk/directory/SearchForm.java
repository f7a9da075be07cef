package clinicdesk.directory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is kept beside a patient to find them by.
 *
 * @param text the words of the name, the birth date and the phone's digits, a space before each
 * @param sortName the family name, then the given name, for the order
 * @param phone null where there is none
 */
public record SearchForm(String text, String sortName, @Nullable Phone phone) {

    /** Raised whenever the form changes: patients in an older one are then brought up to date. */
    public static final int VERSION = 1;

    private static final List<DateTimeFormatter> DATES = List.of(DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT));

    static SearchForm of(PersonName name, @Nullable LocalDate birthDate, @Nullable String typedPhone, Phones phones) {
        String given = name.given() == null ? "" : name.given();
        Phone phone = typedPhone == null ? null : phones.read(typedPhone);
        String digits = phone == null ? "" : words(phone.digits());
        String dates = birthDate == null ? "" : words(DATES.stream().map(birthDate::format).toList());
        return new SearchForm(" " + SearchText.normalised(given + " " + name.family()) + dates + digits,
                SearchText.normalised(name.family() + " " + given), phone);
    }

    public static SearchForm of(PatientDetails details, Phones phones) {
        return of(details.name(), details.birthDate(), details.phone(), phones);
    }

    /** As {@link Phone#number()}. */
    public @Nullable String phoneNumber() {
        return phone == null ? null : phone.number();
    }

    /** As {@link Phone#shown()}. */
    public @Nullable String phoneShown() {
        return phone == null ? null : phone.shown();
    }

    private static String words(List<String> words) {
        return words.stream().filter(word -> !word.isEmpty()).map(word -> " " + word).collect(Collectors.joining());
    }
}
