package clinicdesk.booking;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Ids;
import clinicdesk.base.Slot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit of a patient to a doctor, as it is kept. */
@Entity
@Table(name = "appointment")
public class Appointment {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "doctor_id")
    private UUID doctorId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "room_id")
    private @Nullable UUID roomId;

    @Column(name = "visit_type_id")
    private @Nullable UUID visitTypeId;

    @Column(name = "start_ms")
    private Instant startsAt;

    @Column(name = "end_ms")
    private Instant endsAt;

    /** The start on the clinic's clock, which stays when the zone's rules change. */
    @Column(name = "start_local")
    private LocalDateTime startsLocal;

    @Column(name = "busy_from_ms")
    private Instant busyFrom;

    @Column(name = "busy_to_ms")
    private Instant busyTo;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    @Column(name = "status_reason")
    private @Nullable String statusReason;

    @Column(name = "arrived_ms")
    private @Nullable Instant arrivedAt;

    private @Nullable String reason;

    @Column(name = "series_id")
    private @Nullable UUID seriesId;

    @Column(name = "recurrence_local")
    private @Nullable LocalDateTime recurrence;

    private boolean overruled;

    @Column(name = "overrule_reason")
    private @Nullable String overruleReason;

    /** What refused it when it was granted, as {@link Waived} writes it. */
    @Column(name = "granted_over")
    private @Nullable String grantedOver;

    @Column(name = "after_the_fact")
    private boolean afterTheFact;

    /** How often the patient-visible facts have changed: the SEQUENCE of its letters (RFC 5546). */
    private int sequence;

    @Column(name = "created_ms")
    private Instant createdAt;

    /** When it was put where it lies now; null where an older version of the program has done so. */
    @Column(name = "placed_ms")
    private @Nullable Instant placedAt;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    Appointment(BookingRequest request, Grant grant, Buffers buffers, ClinicClock clock) {
        this.id = Ids.next();
        this.visitTypeId = request.visitTypeId();
        this.reason = request.reason();
        this.status = AppointmentStatus.SCHEDULED;
        this.createdAt = clock.now();
        place(request.placement(), buffers, clock);
        hold(grant);
    }

    /** It belongs to a series, in which the rule gives it this local start. */
    void belongTo(UUID series, LocalDateTime ruledStart) {
        seriesId = series;
        recurrence = ruledStart;
    }

    private void place(Placement placement, Buffers buffers, ClinicClock clock) {
        Slot held = buffers.around(placement.slot());
        doctorId = placement.doctorId();
        patientId = placement.patientId();
        roomId = placement.roomId();
        startsAt = placement.slot().start();
        endsAt = placement.slot().end();
        startsLocal = clock.local(startsAt);
        busyFrom = held.start();
        busyTo = held.end();
        placedAt = clock.now();
    }

    /** A patient who has arrived has not arrived for another day. */
    void moveTo(Placement placement, Grant grant, Buffers buffers, ClinicClock clock) {
        if (status == AppointmentStatus.ARRIVED
                && !clock.dateOf(startsAt).equals(clock.dateOf(placement.slot().start()))) {
            become(AppointmentStatus.SCHEDULED, statusReason, clock.now());
        }
        place(placement, buffers, clock);
        hold(grant);
        sequence++;
    }

    /** As it lay and stood before, to hold its time so. */
    void moveBack(Inverse.Stood before, Grant grant, Buffers buffers, ClinicClock clock) {
        moveTo(before.placement(), grant, buffers, clock);
        placedAt = before.since() == null ? placedAt : before.since();
        standAgain(before.standing().holding(grant));
    }

    void hold(Grant grant) {
        overruled = grant.unguarded();
        overruleReason = grant.reason();
        grantedOver = Waived.written(grant.waived());
    }

    /** @param at when it became so */
    void become(AppointmentStatus next, @Nullable String why, Instant at) {
        if (next == AppointmentStatus.ARRIVED && arrivedAt == null) {
            arrivedAt = at;
        } else if (next == AppointmentStatus.SCHEDULED) {
            arrivedAt = null;
        }
        stand(next, why);
    }

    /** As it stood before. */
    void standAgain(Inverse.Standing before) {
        arrivedAt = before.arrivedAt();
        hold(before.grant());
        stand(before.status(), before.reason());
    }

    private void stand(AppointmentStatus next, @Nullable String why) {
        if (next == AppointmentStatus.CANCELLED || status == AppointmentStatus.CANCELLED) {
            sequence++;
        }
        status = next;
        statusReason = why;
    }

    /** It was already over when it was entered. */
    void recordedAfterwards() {
        status = AppointmentStatus.COMPLETED;
        afterTheFact = true;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Placement placement() {
        return new Placement(doctorId, patientId, roomId, slot());
    }

    Slot slot() {
        return new Slot(startsAt, endsAt);
    }

    /** Since when it lies where it lies now. */
    Instant placedAt() {
        return placedAt == null ? createdAt : placedAt;
    }

    @Nullable
    UUID visitTypeId() {
        return visitTypeId;
    }

    AppointmentStatus status() {
        return status;
    }

    @Nullable
    String statusReason() {
        return statusReason;
    }

    Inverse.Standing standing() {
        return new Inverse.Standing(status, statusReason, arrivedAt, grant());
    }

    /** Where it lies and how it stands there. */
    Inverse.Stood stood() {
        return new Inverse.Stood(placement(), standing(), placedAt());
    }

    Grant grant() {
        return new Grant(overruled, overruleReason, Waived.read(grantedOver));
    }

    @Nullable
    UUID seriesId() {
        return seriesId;
    }

    @Nullable
    LocalDateTime recurrence() {
        return recurrence;
    }

    int sequence() {
        return sequence;
    }
}
