package clinicdesk.waitlist;

import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.directory.Doctor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a patient waits for.
 *
 * @param urgent is offered a time before those who are not
 */
public record Waiting(UUID patientId, With with, Need need, Suits suits, boolean urgent) {

    /**
     * With whom: with a doctor, with anybody of a speciality, or, where both are null, with anybody.
     *
     * @param specialization whatever its case
     */
    public record With(@Nullable UUID doctorId, @Nullable String specialization) {

        public static final With ANYONE = new With(null, null);

        public static With doctor(UUID id) {
            return new With(id, null);
        }

        public static With speciality(String name) {
            return new With(null, name.strip());
        }

        public Whom whom() {
            if (doctorId != null) {
                return new Whom.One(doctorId);
            }
            return specialization == null ? new Whom.Anyone() : new Whom.Speciality(specialization);
        }

        boolean takes(Doctor doctor) {
            if (doctorId != null) {
                return doctorId.equals(doctor.id());
            }
            String theirs = doctor.specialization();
            return specialization == null || theirs != null && theirs.strip().equalsIgnoreCase(specialization.strip());
        }
    }

    /**
     * What for.
     *
     * @param minutes the length of the visit
     * @param visitTypeId null for none
     * @param note at most {@value clinicdesk.booking.BookingRequest#LONGEST_REASON} characters, or null
     */
    public record Need(int minutes, @Nullable UUID visitTypeId, @Nullable String note) {}

    /** The same for the record of the patient that is left of several. */
    Waiting of(UUID survivor) {
        return new Waiting(survivor, with, need, suits, urgent);
    }
}
