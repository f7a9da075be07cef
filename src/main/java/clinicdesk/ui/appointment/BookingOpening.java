package clinicdesk.ui.appointment;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.Draft;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.TimeSearch;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.VisitType;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.appointment.BookingStart.Known;
import clinicdesk.ui.appointment.BookingStart.What;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.waitlist.OpenRecall;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a form begins with; slow. */
final class BookingOpening {

    private static final int USUAL_MINUTES = 30;

    /** Nearer than this is one after the other, whatever the doctor needs between the two. */
    private static final Duration CLOSE = Duration.ofMinutes(15);
    private static final Duration STEP = Duration.ofMinutes(5);

    /** @param hold how long a letter waits before it leaves */
    record Filled(WithFields.Offer offer, Chosen chosen, Who who, Duration hold) {}

    /** @param typed what was typed to find somebody, or empty */
    record Who(Optional<Patient> patient, String typed, Optional<Beside> beside) {}

    /** @param slot empty where none is free */
    record Chosen(WithFields.With with, Optional<Slot> slot, int minutes, String reason) {}

    private final ClinicBook book;
    private final ClinicClock clock;

    BookingOpening(ClinicBook book, ClinicClock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** @param lastType the type of the last visit that was booked here, or null */
    Filled read(BookingStart start, @Nullable UUID lastType) {
        var offer = WithFields.Offer.read(book.directory());
        Known known = start.known();
        Visit relatives = known.beside();
        Slot asked = start.slot();
        What what = known.what();
        VisitType type = (what == null ? type(offer, lastType, asked) : offer.type(what.visitTypeId())).orElse(null);
        int minutes = asked != null ? (int) asked.minutes() : type == null ? USUAL_MINUTES : type.minutes();
        UUID doctor = offer.doctorOrFirst(known.doctorId()).map(Doctor::id).orElse(null);
        var with = new WithFields.With(doctor, type == null ? null : type.id(),
                what == null ? new Where.DoctorsRoom() : what.where());
        Optional<Slot> slot = asked != null
                ? Optional.of(asked)
                : doctor == null || start.kind() != Kind.PLANNED
                        ? Optional.of(Slot.of(clock.thisMinute(), minutes))
                        : free(doctor, new Need(minutes, known.patientId(), with.where(), with.typeId()), known);
        Who who = new Who(patient(known.patientId()), "", relatives == null ? Optional.empty() : beside(relatives));
        return new Filled(offer, new Chosen(with, slot, minutes, ""), who, book.papers().outbox().holdTime());
    }

    private Optional<Slot> free(UUID doctor, Need need, Known known) {
        Visit relatives = known.beside();
        return relatives == null ? firstFree(doctor, need, earliest(known.recall())) : besides(doctor, need, relatives);
    }

    /** Right after the relative's visit, or right before it, else the first free time after it. */
    private Optional<Slot> besides(UUID doctor, Need need, Visit visit) {
        Instant end = visit.slot().end();
        Optional<Slot> after = firstFree(doctor, need, end);
        if (after.filter(slot -> !slot.start().isAfter(end.plus(CLOSE))).isPresent()) {
            return after;
        }
        Instant start = visit.slot().start();
        return Stream.iterate(start.minus(Duration.ofMinutes(need.minutes())), from -> from.minus(STEP))
                .takeWhile(from -> !from.isBefore(clock.thisMinute())
                        && !from.plus(Duration.ofMinutes(need.minutes())).plus(CLOSE).isBefore(start))
                .flatMap(from -> firstFree(doctor, need, from).stream()).filter(slot -> !slot.end().isAfter(start))
                .findFirst().or(() -> after);
    }

    private Optional<Beside> beside(Visit visit) {
        return book.directory().patient(visit.patientId())
                .map(relative -> new Beside(visit, relative, new PatientLookup(book, clock).household(relative)));
    }

    /** Who is recalled is not to come before that is due. */
    private Instant earliest(@Nullable OpenRecall recall) {
        return recall == null ? clock.thisMinute() : clock.startOf(recall.due());
    }

    private Optional<Slot> firstFree(UUID doctor, Need need, Instant from) {
        return book.times().freeTime().first(new TimeSearch(new Whom.One(doctor), need, from, null, 1)).slots().stream()
                .map(FreeSlot::slot).findFirst();
    }

    /** The last one used if it is as long as what was dragged, else the first that is. */
    private static Optional<VisitType> type(WithFields.Offer offer, @Nullable UUID lastType, @Nullable Slot asked) {
        int minutes = asked == null ? USUAL_MINUTES : (int) asked.minutes();
        return offer.type(lastType).filter(last -> asked == null || last.minutes() == minutes)
                .or(() -> offer.typeOf(minutes)).or(() -> offer.typeOf(USUAL_MINUTES))
                .or(() -> offer.types().stream().findFirst());
    }

    Filled read(Draft draft) {
        var offer = WithFields.Offer.read(book.directory());
        UUID typeId = draft.wanted().visitTypeId();
        Integer wanted = draft.wanted().minutes();
        int minutes = wanted == null ? USUAL_MINUTES : wanted;
        Instant start = draft.wanted().start();
        String reason = draft.wanted().reason();
        var with = new WithFields.With(offer.doctorOrFirst(draft.doctorId()).map(Doctor::id).orElse(null), typeId,
                new Where.DoctorsRoom());
        var chosen = new Chosen(with, Optional.ofNullable(start).map(from -> Slot.of(from, minutes)), minutes,
                reason == null ? "" : reason);
        return new Filled(offer, chosen, new Who(patient(draft.patientId()), draft.typed(), Optional.empty()),
                book.papers().outbox().holdTime());
    }

    private Optional<Patient> patient(@Nullable UUID id) {
        return id == null ? Optional.empty() : book.directory().survivor(id);
    }
}
