package clinicdesk.booking;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;

/** A line in the naive book; times are minutes of {@link NaiveTime}. */
final class NaiveVisit {

    /** Null while it is only wished for. */
    UUID id;
    long version;
    /** A mark of its own for all that it has been; it has the same again when that is taken back. */
    Object state = new Object();
    UUID doctor;
    UUID patient;
    UUID room;
    int from;
    int to;
    /** What the doctor needs before and after. */
    int before;
    int after;
    UUID type;
    AppointmentStatus status = AppointmentStatus.SCHEDULED;
    /** It may lie over others. */
    boolean unguarded;
    /** Why it was overruled, or null. */
    String why;
    /** What refused it when it was granted all the same: codes, with the visit that was in the way. */
    Set<String> over = Set.of();
    UUID series;
    LocalDateTime name;

    NaiveVisit copy() {
        NaiveVisit copy = new NaiveVisit();
        copy.id = id;
        copy.version = version;
        copy.state = state;
        copy.status = status;
        copy.before = before;
        copy.after = after;
        copy.type = type;
        copy.series = series;
        copy.name = name;
        copy.liesLike(this);
        return copy;
    }

    /** Takes the other's place, and how it holds that. */
    void liesLike(NaiveVisit other) {
        doctor = other.doctor;
        patient = other.patient;
        room = other.room;
        from = other.from;
        to = other.to;
        holdsLike(other);
    }

    void holdsLike(NaiveVisit other) {
        unguarded = other.unguarded;
        why = other.why;
        over = other.over;
    }

    NaiveVisit at(int start) {
        NaiveVisit copy = copy();
        copy.from = start;
        copy.to = start + to - from;
        return copy;
    }

    boolean isAtThePlaceOf(NaiveVisit other) {
        return doctor.equals(other.doctor) && patient.equals(other.patient) && from == other.from && to == other.to
                && java.util.Objects.equals(room, other.room);
    }

    boolean isOpen() {
        return status == AppointmentStatus.SCHEDULED || status == AppointmentStatus.ARRIVED;
    }

    boolean holdsTime() {
        return status != AppointmentStatus.CANCELLED;
    }

    @Override
    public String toString() {
        return String.format("%s doctor %s patient %s room %s minutes %d-%d (held %d-%d) %s%s%s v%d", end(id),
                end(doctor), end(patient), end(room), from, to, from - before, to + after, status,
                unguarded ? " unguarded" : "", why == null ? "" : " " + why, version);
    }

    /** Enough of an id to tell it from others. */
    static String end(UUID id) {
        return id == null ? "-" : id.toString().substring(30);
    }
}
