package clinicdesk.waitlist;

import clinicdesk.hours.TimeSpan;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody on the waiting list, as it is kept. */
@Entity
@Table(name = "waiting")
public class WaitingRow implements Entry {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "doctor_id")
    private @Nullable UUID doctorId;

    private @Nullable String specialization;

    private int minutes;

    @Column(name = "visit_type_id")
    private @Nullable UUID visitTypeId;

    private @Nullable String note;

    /** A bit for each day that suits, Monday first. */
    private int days;

    @Column(name = "from_minute")
    private int fromMinute;

    @Column(name = "to_minute")
    private int toMinute;

    private boolean urgent;

    @Column(name = "added_ms")
    private Instant addedAt;

    @Column(name = "closed_ms")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected WaitingRow() {}

    @SuppressWarnings("NullAway.Init")
    WaitingRow(UUID id, Waiting waiting, Instant at) {
        this.id = id;
        this.addedAt = at;
        waitFor(waiting);
    }

    /** Waits for this from now on, and still since the same moment. */
    void waitFor(Waiting waiting) {
        patientId = waiting.patientId();
        doctorId = waiting.with().doctorId();
        specialization = waiting.with().specialization();
        minutes = waiting.need().minutes();
        visitTypeId = waiting.need().visitTypeId();
        note = waiting.need().note();
        days = waiting.suits().days().stream().mapToInt(WaitingRow::bit).sum();
        fromMinute = waiting.suits().time().from();
        toMinute = waiting.suits().time().to();
        urgent = waiting.urgent();
    }

    private static int bit(DayOfWeek day) {
        return 1 << day.ordinal();
    }

    Waiting waiting() {
        Set<DayOfWeek> suiting = Arrays.stream(DayOfWeek.values()).filter(day -> (days & bit(day)) != 0)
                .collect(Collectors.toSet());
        return new Waiting(patientId, new Waiting.With(doctorId, specialization),
                new Waiting.Need(minutes, visitTypeId, note), new Suits(suiting, new TimeSpan(fromMinute, toMinute)),
                urgent);
    }

    @Override
    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant since() {
        return addedAt;
    }

    @Override
    public UUID patientId() {
        return patientId;
    }

    @Override
    public @Nullable UUID doctorId() {
        return doctorId;
    }

    @Override
    public boolean isOpen() {
        return closedAt == null;
    }

    @Override
    public void close(Instant at) {
        closedAt = at;
    }

    @Override
    public void reopen() {
        closedAt = null;
    }
}
