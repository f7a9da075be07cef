package clinicdesk.booking;

import clinicdesk.base.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft in the tray of a desk, as it is kept. */
@Entity
@Table(name = "parked")
public class ParkedRow {

    @Id
    private UUID id;

    private String desk;

    @Column(name = "parked_ms")
    private Instant since;

    @Column(name = "appointment_id")
    private @Nullable UUID appointmentId;

    @Column(name = "patient_id")
    private @Nullable UUID patientId;

    private String typed;

    @Column(name = "doctor_id")
    private @Nullable UUID doctorId;

    @Column(name = "visit_type_id")
    private @Nullable UUID visitTypeId;

    @Column(name = "start_ms")
    private @Nullable Instant startsAt;

    private @Nullable Integer minutes;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected ParkedRow() {}

    ParkedRow(String desk, Instant since, Draft draft) {
        this.id = Ids.next();
        this.desk = desk;
        this.since = since;
        this.appointmentId = draft.appointmentId();
        this.patientId = draft.patientId();
        this.typed = draft.typed();
        this.doctorId = draft.doctorId();
        this.visitTypeId = draft.wanted().visitTypeId();
        this.startsAt = draft.wanted().start();
        this.minutes = draft.wanted().minutes();
        this.reason = draft.wanted().reason();
    }

    Parked parked() {
        return new Parked(id, since, new Draft(appointmentId, patientId, typed, doctorId,
                new Draft.Wanted(visitTypeId, startsAt, minutes, reason)));
    }
}
