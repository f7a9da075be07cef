package clinicdesk.directory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a form or a caller says of a patient; blank text counts as none. */
public record PatientDetails(PersonName name, @Nullable LocalDate birthDate, @Nullable String phone,
        @Nullable String email, Extras extras) {

    public PatientDetails {
        phone = blankIsNone(phone);
        email = blankIsNone(email);
    }

    private static @Nullable String blankIsNone(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /**
     * What is not needed to book.
     *
     * @param language an IETF tag ("de"), or null for the clinic's
     */
    public record Extras(@Nullable String language, boolean remindersWanted, @Nullable String alerts,
            @Nullable String insuranceProvider, @Nullable String insuranceNumber, @Nullable String notes) {

        public Extras {
            language = blankIsNone(language);
            alerts = blankIsNone(alerts);
            insuranceProvider = blankIsNone(insuranceProvider);
            insuranceNumber = blankIsNone(insuranceNumber);
            notes = blankIsNone(notes);
        }

        public static final Extras NONE = new Extras(null, true, null, null, null, null);
    }

    public static PatientDetails of(PersonName name, @Nullable LocalDate birthDate, @Nullable String phone,
            @Nullable String email) {
        return new PatientDetails(name, birthDate, phone, email, Extras.NONE);
    }
}
