package clinicdesk.ui.findtime;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.FreeTime;
import clinicdesk.booking.TimeSearch;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.ui.frame.ClinicBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks when a visit can be made again: the same patient, doctor, type, length and room. Slow. */
record NextVisit(ClinicBook book, ClinicClock clock) {

    /** What it comes to. */
    sealed interface Answer {

        /** @param sameTime it starts at the time of day of the visit before */
        record Time(Slot slot, boolean sameTime) implements Answer {}

        record NoTime(LocalDate due, Cause why) implements Answer {}

        record DoctorAway() implements Answer {}
    }

    /** Why there is no time. */
    enum Cause {
        TOO_FAR, NO_HOURS, NOTHING_FREE
    }

    /** @param from a day that has not passed */
    Answer find(Visit visit, LocalDate from) {
        if (book.directory().doctor(visit.doctorId()).filter(Doctor::active).isEmpty()) {
            return new Answer.DoctorAway();
        }
        if (from.isAfter(clock.today().plusDays(FreeTime.HORIZON_DAYS))) {
            return new Answer.NoTime(from, Cause.TOO_FAR);
        }
        if (!book.times().hours().areEntered(visit.doctorId(), from)) {
            return new Answer.NoTime(from, Cause.NO_HOURS);
        }
        return first(visit, clock.startOf(from), null).<Answer>map(slot -> preferred(visit, slot))
                .orElseGet(() -> new Answer.NoTime(from, Cause.NOTHING_FREE));
    }

    /** On the day of the first free time she would rather come at the time of day that she knows. */
    private Answer preferred(Visit visit, Slot first) {
        LocalDate day = clock.dateOf(first.start());
        return clock.resolve(day.atTime(clock.local(visit.slot().start()).toLocalTime()))
                .map(start -> visit.slot().startingAt(start)).flatMap(slot -> first(visit, slot.start(), slot.end()))
                .map(same -> new Answer.Time(same, true)).orElseGet(() -> new Answer.Time(first, false));
    }

    /** The room of the visit before, as long as such a visit may be there. */
    private Where where(Visit visit) {
        UUID room = visit.placement().roomId();
        return room == null || book.directory().roomUse().mayUse(visit.visitTypeId(), room)
                ? Where.of(room)
                : new Where.DoctorsRoom();
    }

    private Optional<Slot> first(Visit visit, Instant from, @Nullable Instant until) {
        Need need = new Need((int) visit.slot().minutes(), visit.patientId(),
                where(visit), visit.visitTypeId());
        return book.times().freeTime().first(new TimeSearch(new Whom.One(visit.doctorId()), need, from, until, 1))
                .slots().stream().map(FreeSlot::slot).findFirst();
    }
}
