package clinicdesk.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a caller says of a doctor.
 *
 * @param name with the title: "Dr Strange"
 * @param colour a place in the palette of the desk, from 0
 * @param roomId the room that this doctor's visits are in unless told otherwise, or null
 */
public record DoctorDetails(String name, Work work, Contact contact, int colour,
        @Nullable UUID roomId) implements Details {

    public DoctorDetails {
        name = name.strip();
    }

    /** What the doctor does, and where; blank text counts as none. */
    public record Work(@Nullable String specialization, @Nullable String department) {
        public static final Work NONE = new Work(null, null);

        public Work {
            specialization = Details.blankIsNone(specialization);
            department = Details.blankIsNone(department);
        }
    }

    /** How the clinic reaches the doctor; blank text counts as none. */
    public record Contact(@Nullable String phone, @Nullable String email) {
        public static final Contact NONE = new Contact(null, null);

        public Contact {
            phone = Details.blankIsNone(phone);
            email = Details.blankIsNone(email);
        }
    }
}
