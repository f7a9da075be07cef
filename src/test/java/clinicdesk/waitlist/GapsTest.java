package clinicdesk.waitlist;

import static clinicdesk.TestClinic.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Room;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.WeeklyBlock;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who fits a time that has become free with Dr Strange, who works 9 to 17: tomorrow, Tuesday 17 November 2026, mostly
 * from 10:00 to 10:30. And which free time suits somebody.
 */
class GapsTest {

    @TempDir
    Path folder;

    private TestClinic clinic;
    private Waiters waiters;
    private UUID ana;

    @BeforeEach
    void open() {
        clinic = TestClinic.at(folder, "2026-11-16T08:00");
        waiters = new Waiters(clinic);
        ana = clinic.patient("Ana Pérez");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private List<Fitting> fitting(Slot gap) {
        return clinic.gaps.fitting(clinic.doctor("Strange"), gap, 5);
    }

    private List<Fitting> fitting() {
        return fitting(clinic.slot("2026-11-17T10:00", 30));
    }

    private List<String> names() {
        return fitting().stream().map(one -> one.who().names().patient()).toList();
    }

    private String when(Slot slot) {
        return clinic.clock.clinic().local(slot.start()) + " " + slot.minutes();
    }

    @Test
    void urgentOnesAreOfferedFirstAndThenWhoHasWaitedLongest() {
        waiters.waits("Tom Baker");
        waiters.waits(Waiters.urgent(Waiters.anyone(ana)));
        waiters.waits("Bo Ek");

        assertThat(names()).containsExactly("Ana Pérez", "Tom Baker", "Bo Ek");
        assertThat(clinic.gaps.fitting(clinic.doctor("Strange"), clinic.slot("2026-11-17T10:00", 30), 2)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"29, 2026-11-17T10:00 29", "30, 2026-11-17T10:00 30", "31, ''"})
    void aVisitIsNoLongerThanTheGap(int minutes, String expected) {
        waiters.waits(Waiters.minutes(Waiters.anyone(ana), minutes));

        assertThat(fitting().stream().map(one -> when(one.slot())).findFirst().orElse("")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"TUESDAY, true", "MONDAY WEDNESDAY, false", "'', true"})
    void theDaySuits(String days, boolean offered) {
        waiters.waits(Waiters.suits(Waiters.anyone(ana), days, "00:00-00:00"));

        assertThat(!fitting().isEmpty()).isEqualTo(offered);
    }

    @ParameterizedTest(name = "{0}, {1} minutes: {2}")
    @CsvSource({"10:00-12:00, 30, 2026-11-17T10:00 30", "10:05-12:00, 30, ''", "09:00-10:30, 30, 2026-11-17T10:00 30",
            "09:00-10:29, 30, ''", "10:15-12:00, 15, 2026-11-17T10:15 15", "10:16-12:00, 15, ''",
            "10:00-10:15, 15, 2026-11-17T10:00 15"})
    void theWholeVisitLiesBetweenTheTimesThatSuit(String hours, int minutes, String expected) {
        waiters.waits(Waiters.suits(Waiters.minutes(Waiters.anyone(ana), minutes), "", hours));

        assertThat(fitting().stream().map(one -> when(one.slot())).findFirst().orElse("")).isEqualTo(expected);
    }

    @Test
    void theDoctorIsTheOneTheSpecialityOrAnyone() {
        Doctor heart = new Doctor("Dr Heart", "Cardiology", null, 3, null);
        clinic.directory.add(TestClinic.OWNER, heart);
        clinic.hours(new HoursChange.Weekly(heart.id(), TestClinic.WEEKDAYS.stream()
                .map(day -> WeeklyBlock.always(day, TestClinic.span("09:00-17:00"))).toList(), null));
        waiters.waits(Waiters.with(Waiters.anyone(ana), Waiting.With.doctor(clinic.doctor("Strange"))));
        waiters.waits(
                Waiters.with(Waiters.anyone(clinic.patient("Tom Baker")), Waiting.With.speciality(" cardiology ")));
        waiters.waits("Bo Ek");

        assertThat(names()).containsExactly("Ana Pérez", "Bo Ek");
        assertThat(clinic.gaps.fitting(heart.id(), clinic.slot("2026-11-17T10:00", 30), 5))
                .extracting(one -> one.who().names().patient()).containsExactly("Tom Baker", "Bo Ek");
    }

    @Test
    void nobodyIsOfferedWhomBookingWouldRefuse() {
        waiters.waits(Waiters.anyone(ana));
        Visit elsewhere = TestClinic.done(clinic.booking.book(MARIA,
                clinic.request("Who", ana, "2026-11-17T10:15", 30)));
        assertThat(names()).as("has another visit then").isEmpty();

        clinic.cancel(elsewhere);
        assertThat(names()).containsExactly("Ana Pérez");
        clinic.booked("Strange", "2026-11-17T10:00", 30);
        assertThat(names()).as("the time is taken again").isEmpty();
        assertThat(fitting(clinic.slot("2026-11-17T17:00", 30))).as("outside of the hours").isEmpty();
        assertThat(fitting(clinic.slot("2026-11-16T07:00", 30))).as("past").isEmpty();
        clinic.leaveOfDays("Strange", "2026-11-18", "2026-11-18");
        assertThat(fitting(clinic.slot("2026-11-18T10:00", 30))).as("on leave").isEmpty();
        clinic.everybodyLeaves();
        assertThat(fitting(clinic.slot("2026-11-19T10:00", 30))).as("no longer works here").isEmpty();
    }

    @Test
    void whatTheVisitNeedsBeforeAndAfterFitsIntoTheDoctorsDay() {
        clinic.booked("Strange", "2026-11-17T10:30", 30);
        UUID type = clinic.visitType(0, 10);
        waiters.waits(new Waiting(ana, Waiting.With.ANYONE, new Waiting.Need(30, type, null), Suits.ANY_TIME, false));
        waiters.waits(new Waiting(clinic.patient("Bo Ek"), Waiting.With.ANYONE, new Waiting.Need(20, type, null),
                Suits.ANY_TIME, false));

        assertThat(names()).containsExactly("Bo Ek");
    }

    @Test
    void aGapThatBeginsOnNoFullStepIsTakenFromItsStart() {
        waiters.waits(Waiters.anyone(ana));

        assertThat(fitting(clinic.slot("2026-11-17T10:07", 30))).extracting(one -> when(one.slot()))
                .containsExactly("2026-11-17T10:07 30");
    }

    @Test
    void ofAGapThatHasBegunTheRestIsOffered() {
        waiters.waits(Waiters.minutes(Waiters.anyone(ana), 15));
        clinic.clock.set(LocalDateTime.parse("2026-11-17T10:11"));

        assertThat(fitting()).extracting(one -> when(one.slot())).containsExactly("2026-11-17T10:15 15");
        clinic.clock.set(LocalDateTime.parse("2026-11-17T10:16"));
        assertThat(fitting()).isEmpty();
    }

    @Test
    void whoIsNoPatientAnyMoreIsOfferedNothingAndAMergedOneAsWhoIsLeft() {
        waiters.waits(Waiters.anyone(ana));
        OpenWaiting tom = waiters.waits("Tom Baker");
        UUID left = clinic.patient("Thomas Baker");
        clinic.merge(tom.patientId(), left);
        clinic.store.write(session -> session.createMutationQuery("update Patient set active = false where id = :id")
                .setParameter("id", ana).executeUpdate());

        assertThat(fitting()).singleElement().satisfies(one -> {
            assertThat(one.place().patientId()).isEqualTo(left);
            assertThat(TestClinic.answer(clinic.waiting.bookFrom(MARIA, one.who().id(),
                    one.request(Telling.NO_LETTER)))).isEqualTo("done");
        });
        assertThat(clinic.gaps.first(clinic.waiting.open().getFirst())).isEmpty();
    }

    @Test
    void theVisitIsInTheDoctorsRoom() {
        Room room = new Room("Room 7", null);
        clinic.directory.add(TestClinic.OWNER, room);
        Doctor doctor = new Doctor("Dr Roomy", null, null, 4, room.id());
        clinic.directory.add(TestClinic.OWNER, doctor);
        clinic.hours(new HoursChange.Weekly(doctor.id(), TestClinic.WEEKDAYS.stream()
                .map(day -> WeeklyBlock.always(day, TestClinic.span("09:00-17:00"))).toList(), null));
        waiters.waits(Waiters.anyone(ana));

        assertThat(clinic.gaps.fitting(doctor.id(), clinic.slot("2026-11-17T10:00", 30), 5)).singleElement()
                .satisfies(one -> assertThat(one.place().roomId()).isEqualTo(room.id()));
    }

    @ParameterizedTest(name = "{0} {1}, {2} minutes: {3}")
    @CsvSource({"'', 00:00-00:00, 30, 2026-11-16T09:00 30", "'', 16:30-00:00, 30, 2026-11-16T16:30 30",
            "'', 16:31-00:00, 30, none", "WEDNESDAY, 10:00-12:00, 45, 2026-11-18T10:00 45",
            "SUNDAY, 00:00-00:00, 30, none",
            "MONDAY, 08:00-09:29, 30, none", "MONDAY, 08:00-09:30, 30, 2026-11-16T09:00 30"})
    void theFirstFreeTimeThatSuitsIsFound(String days, String hours, int minutes, String expected) {
        Waiting wanted = Waiters.suits(Waiters.minutes(Waiters.anyone(ana), minutes), days, hours);
        OpenWaiting who = waiters.waits(Waiters.with(wanted, Waiting.With.doctor(clinic.doctor("Strange"))));

        assertThat(clinic.gaps.first(who).map(found -> when(found.slot())).orElse("none")).isEqualTo(expected);
    }

    @Test
    void whatIsOfferedIsGrantedByBooking() {
        OpenWaiting who = waiters.waits(Waiters.suits(Waiters.anyone(ana), "TUESDAY", "10:00-12:00"));
        clinic.booked("Strange", "2026-11-17T10:00", 60);
        clinic.booked("Who", "2026-11-17T09:30", 75);

        Fitting found = clinic.gaps.first(who).orElseThrow();

        assertThat(when(found.slot())).isEqualTo("2026-11-17T10:45 30");
        assertThat(TestClinic.answer(clinic.waiting.bookFrom(MARIA, who.id(), found.request(Telling.LETTER))))
                .isEqualTo("done");
    }
}
