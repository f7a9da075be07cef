package clinicdesk.directory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a form or a caller says of a patient; blank text counts as none. */
public record PatientDetails(PersonName name, @Nullable LocalDate birthDate, @Nullable String phone,
        @Nullable String email, Extras extras) {

    /**
     * What is not needed to book.
     *
     * @param language an IETF tag ("de"), or null for the clinic's
     */
    public record Extras(@Nullable String language, boolean remindersWanted, @Nullable String alerts,
            @Nullable String insuranceProvider, @Nullable String insuranceNumber, @Nullable String notes) {

        public static final Extras NONE = new Extras(null, true, null, null, null, null);
    }

    public static PatientDetails of(PersonName name, @Nullable LocalDate birthDate, @Nullable String phone,
            @Nullable String email) {
        return new PatientDetails(name, birthDate, phone, email, Extras.NONE);
    }
}
