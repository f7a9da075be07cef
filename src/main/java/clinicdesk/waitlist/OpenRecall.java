package clinicdesk.waitlist;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recall for which nothing has been booked yet, as it is shown: a copy, never the truth. Its patient is
 * the record that is left of those that were merged.
 */
public record OpenRecall(UUID id, Recall recall, Names names) {

    /**
     * @param patient as it is said
     * @param doctor with the title; null for any doctor
     * @param visitType null for any type
     */
    public record Names(String patient, @Nullable String doctor, @Nullable String visitType) {}

    public UUID patientId() {
        return recall.patientId();
    }

    public LocalDate due() {
        return recall.due();
    }
}
