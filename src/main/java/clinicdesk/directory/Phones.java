package clinicdesk.directory;

import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what phone number is meant by what was typed, seen from the clinic's country. */
public final class Phones {

    private static final Pattern SIGNS = Pattern.compile(
            "(?iU)\\+?[\\d\\s()/.\\-\u2010-\u2014]{3,40}(?:(?:ext\\.?|x|#)\\s*\\d{1,7})?");

    /** No number in the world has more digits. */
    private static final int MOST_DIGITS = 15;
    private static final int FEWEST_DIGITS = 3;

    /** For the library: a country that is not known. */
    private static final String NOWHERE = "ZZ";

    private final Supplier<String> country;

    private Phones(Supplier<String> country) {
        this.country = country;
    }

    /** Seen from the country whose holidays the clinic keeps, else from that of its zone. */
    public static Phones of(ClinicSettings settings, ZoneId zone) {
        return new Phones(() -> {
            String set = settings.get(Key.CLINIC_COUNTRY);
            return set.isEmpty() ? ZoneCountries.of(zone).orElse(NOWHERE) : set;
        });
    }

    /** Seen from the country of this zone; from nowhere only numbers with a country's code are told. */
    public static Phones in(ZoneId zone) {
        String there = ZoneCountries.of(zone).orElse(NOWHERE);
        return new Phones(() -> there);
    }

    /**
     * Whether such a number can be: one that nobody has heard of is, one that is too long for its country is not.
     *
     * @param typed one number, maybe with an extension
     */
    boolean isPossible(String typed) {
        if (!SIGNS.matcher(typed).matches()) {
            return false;
        }
        int digits = SearchText.digits(typed).length();
        if (digits < FEWEST_DIGITS) {
            return false;
        }
        return parse(typed).map(Phones::isPossible).orElse(isWithoutCountry(typed) && digits <= MOST_DIGITS);
    }

    private static boolean isPossible(PhoneNumber number) {
        ValidationResult result = PhoneNumberUtil.getInstance().isPossibleNumberWithReason(number);
        return result == ValidationResult.IS_POSSIBLE || result == ValidationResult.IS_POSSIBLE_LOCAL_ONLY;
    }

    private boolean isWithoutCountry(String typed) {
        return country.get().equals(NOWHERE) && !typed.startsWith("+");
    }

    /** @param typed as it is kept, maybe by an older version that took more */
    Phone read(String typed) {
        return parse(typed).filter(Phones::isPossible).map(this::known).orElseGet(() -> {
            String digits = SearchText.digits(typed);
            return new Phone(digits, typed, List.of(digits));
        });
    }

    private Phone known(PhoneNumber number) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        String code = library.format(number, PhoneNumberFormat.E164);
        PhoneNumber bare = new PhoneNumber().mergeFrom(number).clearExtension();
        Stream<String> extension = number.hasExtension() ? Stream.of(number.getExtension()) : Stream.of();
        List<String> digits = Stream.concat(
                Stream.of(library.format(bare, PhoneNumberFormat.NATIONAL), code).map(SearchText::digits), extension)
                .distinct().toList();
        boolean here = number.getCountryCode() == library.getCountryCodeForRegion(country.get());
        return new Phone(code,
                library.format(number, here ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL), digits);
    }

    private Optional<PhoneNumber> parse(String typed) {
        try {
            return Optional.of(PhoneNumberUtil.getInstance().parse(typed, country.get()));
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
