package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.answer;
import static clinicdesk.TestClinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.directory.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In which rooms visits are, on Monday 16 November 2026, eight in the morning. Dr Strange is in Room 1 and Dr Who has no
 * room; an X-ray takes half an hour and is in X-ray A or X-ray B, a check is in Room 1, a talk anywhere.
 */
class RoomsOfVisitTypesTest {

    private static final String MONDAY = "2026-11-16T";

    @TempDir
    Path folder;

    private TestClinic clinic;
    private UUID room1;
    private UUID rayA;
    private UUID rayB;
    private UUID cellar;
    private UUID ray;
    private UUID check;
    private UUID talk;
    private Map<String, UUID> names;
    private int patients;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        room1 = clinic.room("Room 1");
        rayA = clinic.room("X-ray A");
        rayB = clinic.room("X-ray B");
        cellar = clinic.room("Cellar");
        names = Map.of("Room 1", room1, "X-ray A", rayA, "X-ray B", rayB, "Cellar", cellar);
        use(Subject.ROOM, cellar, false);
        ray = clinic.typeIn("X-ray", rayA, rayB, cellar);
        check = clinic.typeIn("Check", room1);
        talk = clinic.typeIn("Talk");
        clinic.usualRoom("Strange", room1);
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private void change(DirectoryChange change) {
        assertThat(answer(clinic.duty.change(OWNER, change))).isEqualTo("done");
    }

    private void use(Subject subject, UUID id, boolean active) {
        change(new DirectoryChange.Use(subject, id, active));
    }

    private UUID typeOf(String name) {
        return name == null ? null : Map.of("X-ray", ray, "Check", check, "Talk", talk).get(name);
    }

    private String nameOf(UUID room) {
        return names.entrySet().stream().filter(entry -> entry.getValue().equals(room)).map(Map.Entry::getKey)
                .findFirst().orElse("none");
    }

    private BookingRequest request(String doctor, UUID type, UUID room, String start) {
        Placement place = clinic.place(doctor, clinic.patient("Patient" + ++patients), MONDAY + start, 30);
        return new BookingRequest(place.in(room), type, null, Telling.NO_LETTER);
    }

    private Visit booked(String doctor, UUID type, UUID room, String start) {
        return done(clinic.booking.book(MARIA, request(doctor, type, room, start)));
    }

    private Visit booked(String doctor, UUID type, UUID room) {
        return booked(doctor, type, room, "10:00");
    }

    private UUID roomOf(Visit visit) {
        return clinic.now(visit).placement().roomId();
    }

    @ParameterizedTest
    @CsvSource({"Strange,Talk,,none", "Strange,Talk,Room 1,Room 1", "Strange,Talk,X-ray A,X-ray A",
            "Strange,,,none", "Strange,,X-ray B,X-ray B", "Strange,,Cellar,invalid", "Strange,Talk,Cellar,invalid",
            "Strange,Check,,Room 1", "Who,Check,,Room 1", "Strange,Check,Room 1,Room 1",
            "Strange,Check,X-ray A,invalid",
            "Strange,X-ray,,X-ray A", "Who,X-ray,,X-ray A", "Strange,X-ray,X-ray B,X-ray B",
            "Strange,X-ray,Room 1,invalid", "Strange,X-ray,Cellar,invalid"})
    void aVisitIsInARoomThatItsTypeMayUse(String doctor, String type, String room, String expected) {
        BookingRequest request = request(doctor, typeOf(type), room == null ? null : names.get(room), "10:00");
        boolean fits = clinic.booking.wouldBook(request).isPresent();
        Outcome outcome = clinic.booking.book(MARIA, request);

        if (expected.equals("invalid")) {
            assertThat(answer(outcome)).isEqualTo("invalid roomId NOT_ALLOWED");
            assertThat(fits).isFalse();
        } else {
            assertThat(nameOf(roomOf(done(outcome)))).isEqualTo(expected);
            assertThat(fits).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"09:30,30,X-ray A", "09:30,31,X-ray B", "10:29,30,X-ray B", "10:30,30,X-ray A"})
    void theFirstNamedRoomThatIsFreeIsTaken(String taken, int minutes, String expected) {
        Placement other = clinic.place("Who", clinic.patient("Other"), MONDAY + taken, minutes).in(rayA);
        done(clinic.booking.book(MARIA, new BookingRequest(other, talk, null, Telling.NO_LETTER)));

        assertThat(nameOf(roomOf(booked("Strange", ray, null)))).isEqualTo(expected);
    }

    @Test
    void whereNoNamedRoomIsFreeTheNextTimeAtWhichOneIsIsOffered() {
        UUID doctorA = clinic.hire("A", "09:00", "17:00", TestClinic.WEEKDAYS).id();
        booked("A", ray, null);
        booked("Who", ray, null);
        booked("A", talk, rayA, "10:30");
        BookingRequest third = request("Strange", ray, null, "10:00");
        var refused = (Outcome.Refused) clinic.booking.book(MARIA, third);

        assertThat(TestClinic.codes(refused)).containsExactly("ROOM_BUSY");
        assertThat(refused.nextFree()).contains(clinic.slot(MONDAY + "10:30", 30));
        Visit taken = done(clinic.booking.book(MARIA, third.at(third.placement().at(refused.nextFree().get()))));
        assertThat(nameOf(roomOf(taken))).isEqualTo("X-ray B");
        assertThat(doctorA).isNotNull();
    }

    @Test
    void withoutANamedRoomInUseThereIsNoTimeAndNoVisit() {
        use(Subject.ROOM, rayA, false);
        use(Subject.ROOM, rayB, false);

        assertThat(answer(clinic.booking.book(MARIA, request("Strange", ray, null, "10:00"))))
                .isEqualTo("invalid roomId NOT_ALLOWED");
        assertThat(search(ray, new Where.DoctorsRoom(), 3)).isEmpty();
        assertThat(clinic.freeTime.slots(clinic.doctor("Strange"), clinic.clock.clinic().day(
                clinic.clock.clinic().today()), new Need(30, null, new Where.NoRoom(), ray), false)).isEmpty();
    }

    private List<Slot> search(UUID type, Where where, int count) {
        return clinic.freeTime
                .first(new TimeSearch(new Whom.One(clinic.doctor("Strange")), new Need(30, null, where, type),
                        clinic.time(MONDAY + "09:00"), null, count))
                .slots().stream().map(FreeSlot::slot).toList();
    }

    @ParameterizedTest
    @CsvSource({"Talk,DOCTORS,09:00 11:00", "Check,DOCTORS,09:00 11:00", "Check,NONE,09:00 11:00",
            "Talk,NONE,09:00 09:30", "X-ray,DOCTORS,10:00 10:30", "X-ray,NONE,10:00 10:30", "X-ray,X-ray A,10:30 11:00",
            "X-ray,X-ray B,10:00 11:30", "X-ray,Room 1,''", "Talk,Cellar,''"})
    void whatIsOfferedCanBeBooked(String type, String where, String expected) {
        clinic.booking.book(MARIA, request("Who", talk, room1, "09:30"));
        clinic.hire("A", "09:00", "17:00", TestClinic.WEEKDAYS);
        clinic.hire("B", "09:00", "17:00", TestClinic.WEEKDAYS);
        done(clinic.booking.book(MARIA, request("Who", talk, room1, "10:00")));
        done(clinic.booking.book(MARIA, request("Who", talk, room1, "10:30")));
        for (String start : List.of("09:00", "09:30", "10:00")) {
            booked("A", ray, rayA, start);
        }
        for (String start : List.of("09:00", "09:30", "10:30", "11:00")) {
            booked("B", ray, rayB, start);
        }
        Where in = switch (where) {
            case "DOCTORS" -> new Where.DoctorsRoom();
            case "NONE" -> new Where.NoRoom();
            default -> new Where.In(names.get(where));
        };
        List<Slot> found = search(typeOf(type), in, 2);

        assertThat(String.join(" ", found.stream()
                .map(slot -> clinic.clock.clinic().local(slot.start()).toLocalTime().toString()).toList()))
                .isEqualTo(expected);
        UUID asked = in instanceof Where.In(UUID id)
                ? id
                : in instanceof Where.DoctorsRoom && typeOf(type).equals(talk) ? room1 : null;
        for (Slot slot : found) {
            BookingRequest request = request("Strange", typeOf(type), asked, "09:00");
            done(clinic.booking.book(MARIA, request.at(request.placement().at(slot))));
        }
    }

    @Test
    void freeSlotsGoOnFromRoomToRoom() {
        clinic.hire("A", "09:00", "17:00", TestClinic.WEEKDAYS);
        clinic.hire("B", "09:00", "17:00", TestClinic.WEEKDAYS);
        Placement long1 = clinic.place("A", clinic.patient("Long One"), MONDAY + "10:00", 420).in(rayA);
        Placement long2 = clinic.place("B", clinic.patient("Long Two"), MONDAY + "09:00", 60).in(rayB);
        done(clinic.booking.book(MARIA, new BookingRequest(long1, talk, null, Telling.NO_LETTER)));
        done(clinic.booking.book(MARIA, new BookingRequest(long2, talk, null, Telling.NO_LETTER)));

        List<FreeSlot> slots = clinic.freeTime.slots(clinic.doctor("Strange"),
                new Slot(clinic.time(MONDAY + "09:00"), clinic.time(MONDAY + "11:00")),
                new Need(30, null, new Where.NoRoom(), ray), false);
        assertThat(slots).extracting(slot -> clinic.clock.clinic().local(slot.slot().start()).toLocalTime().toString())
                .containsExactly("09:00", "09:30", "10:00", "10:30");
    }

    @Test
    void aVisitStaysInItsRoomAndGoesIntoAnotherOnlyIfItMay() {
        Visit visit = booked("Strange", talk, room1);
        Visit withRay = booked("Who", ray, null, "12:00");
        use(Subject.ROOM, room1, false);

        Outcome later = clinic.booking.move(MARIA, visit.id(), visit.version(),
                visit.placement().at(clinic.slot(MONDAY + "11:00", 30)), Telling.NO_LETTER);
        assertThat(answer(later)).isEqualTo("done");
        assertThat(answer(clinic.booking.move(MARIA, withRay.id(), withRay.version(), withRay.placement().in(room1),
                Telling.NO_LETTER))).isEqualTo("invalid roomId NOT_ALLOWED");
        Outcome other = clinic.booking.move(MARIA, withRay.id(), withRay.version(),
                withRay.placement().with(clinic.doctor("Strange"), null), Telling.NO_LETTER);
        assertThat(nameOf(roomOf(done(other)))).as("one that is free").isEqualTo("X-ray A");
    }

    @Test
    void undoneAVisitIsBackInARoomThatIsNotInUseAnyMore() {
        Visit visit = booked("Strange", talk, room1);
        Outcome moved = clinic.booking.move(MARIA, visit.id(), visit.version(), visit.placement().in(rayA),
                Telling.NO_LETTER);
        use(Subject.ROOM, room1, false);

        assertThat(answer(clinic.undo(moved))).isEqualTo("done");
        assertThat(nameOf(roomOf(visit))).isEqualTo("Room 1");
    }

    @Test
    void eachVisitOfASeriesIsInARoomThatIsFree() {
        done(clinic.booking.book(MARIA, new BookingRequest(
                clinic.place("Who", clinic.patient("Other"), "2026-11-23T10:00", 30).in(rayA), talk, null,
                Telling.NO_LETTER)));
        Recurrence weekly = ((Recurrence.Parsed.Rule) Recurrence.parse("FREQ=WEEKLY;COUNT=2", TestClinic.ZONE)).rule();
        SeriesRequest series = new SeriesRequest(request("Strange", ray, null, "10:00"), weekly);

        assertThat(clinic.series.plan(series)).hasSize(2).allMatch(one -> one.refusals().isEmpty());
        var made = (Outcome.DoneTogether) clinic.series.book(MARIA, series);
        assertThat(made.visits()).extracting(visit -> nameOf(visit.placement().roomId())).containsExactly("X-ray A",
                "X-ray B");
        assertThat(clinic.series.plan(new SeriesRequest(request("Strange", ray, room1, "12:00"), weekly))).isEmpty();
        assertThat(
                answer(clinic.series.book(MARIA, new SeriesRequest(request("Strange", ray, room1, "12:00"), weekly))))
                .isEqualTo("invalid roomId NOT_ALLOWED");
    }

    @Test
    void aStrandedVisitIsOfferedATimeInARoomThatItMayUse() {
        Visit visit = booked("Who", ray, null);
        clinic.leaves(clinic.doctor("Who"));
        FreeSlot colleague = clinic.stranded.offers(visit).otherDoctor().orElseThrow();
        UUID usual = clinic.directory.roomUse().usual(colleague.doctorId(), ray);

        assertThat(usual).isNull();
        Outcome moved = clinic.booking.move(MARIA, visit.id(), visit.version(), new MoveRequest(
                visit.placement().with(colleague.doctorId(), usual).at(colleague.slot()), Telling.NO_LETTER, null));
        assertThat(nameOf(roomOf(done(moved)))).isEqualTo("X-ray A");
    }

    @Test
    void theVisitsToComeInARoomAreListed() {
        Visit first = booked("Strange", talk, rayA);
        Visit second = booked("Strange", talk, rayA, "09:00");
        clinic.cancel(booked("Strange", talk, rayA, "12:00"));
        booked("Strange", talk, room1, "13:00");

        assertThat(clinic.appointments.toComeIn(rayA, clinic.clock.instant(), 10)).extracting(Visit::id)
                .containsExactly(second.id(), first.id());
        assertThat(clinic.appointments.toComeIn(rayA, clinic.time(MONDAY + "09:01"), 10)).extracting(Visit::id)
                .containsExactly(first.id());
    }
}
