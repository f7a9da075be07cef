package clinicdesk.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of patients' records. Making a change gives the one that takes it back. */
public sealed interface PatientChange {

    /**
     * Says something else of a patient.
     *
     * @param seen what stood there for who changes it: if it is something else now, nothing is done
     */
    record Details(UUID id, PatientDetails seen, PatientDetails details) implements PatientChange {}

    /** Puts a record aside, or takes it back into use; one that is so already is not changed. */
    record Activity(UUID id, boolean active) implements PatientChange {}

    /**
     * Two records turn out to be of one person: one stays and holds the details, the other is kept as one of its
     * records, and so are those that were merged into the other before.
     */
    record Merge(Seen keep, Seen away, PatientDetails details) implements PatientChange {}

    /**
     * Takes a merge apart.
     *
     * @param keep the survivor as the merge has left it
     * @param before what was said of it before
     * @param away who stands alone again
     * @param earlier those that had been merged into that one, and are again
     */
    record Part(Seen keep, PatientDetails before, UUID away, List<UUID> earlier) implements PatientChange {}

    /** A record as somebody saw it. */
    record Seen(UUID id, PatientDetails details) {
        public static Seen of(Patient patient) {
            return new Seen(patient.id(), patient.details());
        }

        boolean isStill(@Nullable Patient now) {
            return now != null && now.details().equals(details);
        }
    }
}
