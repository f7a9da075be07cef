package clinicdesk.bench;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Visits that can still be booked in a full book, as a receptionist asks for them: each once, none in the way of another. */
final class NewBookings {

    /** Every doctor but the first two has nothing from then on. */
    private static final LocalDate MONDAY = VisitPlan.NOW.toLocalDate().plusDays(60)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    private static final int FIRST_DOCTOR = 2;
    private static final int DOCTORS = VisitPlan.DOCTORS - FIRST_DOCTOR;
    private static final int MINUTES = 10;

    /** In weeks: nobody books so far ahead. */
    private static final int YEARS = 520;

    /** So many of these are in a day from nine to five. */
    private static final int A_DAY = 8 * 60 / MINUTES;

    private final FullBook book;
    private final UUID type;
    private final List<UUID> patients;
    private int asked;

    NewBookings(FullBook book) {
        this.book = book;
        this.type = book.clinic.typeIn("Check-up");
        this.patients = IntStream.range(0, DOCTORS)
                .mapToObj(number -> book.clinic.patient("Regular " + number, "regular" + number + "@example.org"))
                .toList();
    }

    List<BookingRequest> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    BookingRequest next() {
        int doctor = asked % DOCTORS;
        LocalDateTime start = weekday(asked / DOCTORS / A_DAY).atTime(9, 0)
                .plusMinutes((long) MINUTES * (asked / DOCTORS % A_DAY));
        asked++;
        Slot slot = Slot.of(start.atZone(TestClinic.ZONE).toInstant(), MINUTES);
        return new BookingRequest(new Placement(book.doctor(FIRST_DOCTOR + doctor), patients.get(doctor),
                book.room(FIRST_DOCTOR + doctor), slot), type, "Blood pressure", Telling.LETTER);
    }

    /** Where a visit that was booked here can be dragged to: the same hour of that weekday, years later. */
    static Placement elsewhere(Placement booked) {
        LocalDateTime start = LocalDateTime.ofInstant(booked.slot().start(), TestClinic.ZONE).plusWeeks(YEARS);
        return new Placement(booked.doctorId(), booked.patientId(), booked.roomId(),
                Slot.of(start.atZone(TestClinic.ZONE).toInstant(), MINUTES));
    }

    private static LocalDate weekday(int number) {
        return MONDAY.plusDays(7L * (number / 5) + number % 5);
    }
}
