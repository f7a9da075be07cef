package clinicdesk.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the parts of a request that are plain text. */
final class Values {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern MOMENT = Pattern.compile(When.PATTERN);

    private Values() {}

    /**
     * Empty if the text is none of this type.
     *
     * @param type String, UUID, Integer, Boolean, LocalDate, {@link When} or an enum
     */
    static Optional<Object> read(Class<?> type, String text) {
        if (type == String.class) {
            return Optional.of(text);
        }
        if (type == UUID.class) {
            return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
        }
        if (type == Integer.class) {
            return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
        }
        if (type == Boolean.class) {
            return Optional.<Object>of(text).filter(word -> word.equals("true") || word.equals("false"))
                    .map(word -> word.equals("true"));
        }
        if (type.isEnum()) {
            return Arrays.<Object>stream(type.getEnumConstants()).filter(value -> value.toString().equals(text))
                    .findFirst();
        }
        return calendar(type, text);
    }

    /** A plus that was sent as it is stands for a blank in an address; no moment has a blank. */
    private static Optional<Object> calendar(Class<?> type, String text) {
        String whole = text.replace(' ', '+');
        try {
            if (type == LocalDate.class) {
                return Optional.of(LocalDate.parse(text));
            }
            if (type == When.class) {
                return MOMENT.matcher(whole).matches() ? Optional.of(new When(whole)) : Optional.empty();
            }
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        throw new IllegalArgumentException(type.getName());
    }
}
