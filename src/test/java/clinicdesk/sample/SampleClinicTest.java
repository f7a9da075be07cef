package clinicdesk.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Fit;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.VisitType;
import clinicdesk.mail.LetterState;
import clinicdesk.sample.SampleClinic.Prepared;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleClinicTest {

    private static final String WEDNESDAY = "2026-11-18T10:40";

    /** Wednesday's clinic, in which the tests only look round. */
    @TempDir
    static Path wednesday;

    @TempDir
    Path folder;

    @BeforeAll
    static void prepareWednesday() {
        prepare(wednesday, WEDNESDAY);
    }

    private static Prepared prepare(Path where, String now) {
        return SampleClinic.prepare(where, new TestClock(LocalDateTime.parse(now), TestClinic.ZONE));
    }

    private static Slot nineWeeks(TestClinic clinic) {
        LocalDate today = clinic.clock.clinic().today();
        return new Slot(clinic.clock.clinic().startOf(today.minusWeeks(5)),
                clinic.clock.clinic().startOf(today.plusWeeks(6)));
    }

    private static List<Visit> visits(TestClinic clinic) {
        return clinic.appointments.touching(nineWeeks(clinic),
                clinic.directory.doctors().stream().map(Doctor::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {WEDNESDAY, "2026-03-28T11:00"})
    void everyVisitToComeIsOneThatCouldHaveBeenBooked(String now) {
        prepare(folder, now);
        try (TestClinic clinic = TestClinic.empty(folder, now)) {
            List<Visit> toCome = visits(clinic).stream()
                    .filter(visit -> visit.status() == AppointmentStatus.SCHEDULED).toList();

            assertThat(toCome).hasSizeGreaterThan(1500).allSatisfy(visit -> assertThat(
                    clinic.booking.wouldMove(visit.id(), visit.placement()).map(Fit::refusals).orElseThrow())
                    .isEmpty());
        }
    }

    @Test
    void noTwoVisitsOfADoctorOrAPatientOverlap() {
        try (TestClinic clinic = TestClinic.empty(wednesday, WEDNESDAY)) {
            List<Visit> visits = visits(clinic);
            Set<UUID> seen = new HashSet<>();
            for (int i = 0; i < visits.size(); i++) {
                Visit visit = visits.get(i);
                assertThat(seen.add(visit.id())).isTrue();
                visits.stream().skip(i + 1L).takeWhile(next -> next.slot().start().isBefore(visit.slot().end()))
                        .forEach(next -> assertThat(next.doctorId().equals(visit.doctorId())
                                || next.patientId().equals(visit.patientId())).isFalse());
            }
        }
    }

    @Test
    void theSameDateGivesTheSameClinicWhateverTheTime() {
        prepare(folder, "2026-11-18T16:00");
        try (TestClinic one = TestClinic.empty(wednesday, WEDNESDAY);
                TestClinic two = TestClinic.empty(folder, WEDNESDAY)) {
            assertThat(visits(one).stream().map(visit -> visit.id() + " " + visit.placement()))
                    .isEqualTo(visits(two).stream().map(visit -> visit.id() + " " + visit.placement()).toList());
            assertThat(one.directory.doctors()).extracting(Doctor::id)
                    .isEqualTo(two.directory.doctors().stream().map(Doctor::id).toList());
        }
    }

    @Test
    void theDoctorsAreBusyAboutSevenTenthsOfTheirTime() {
        try (TestClinic clinic = TestClinic.empty(wednesday, WEDNESDAY)) {
            LocalDate monday = LocalDate.of(2026, 11, 23);
            long open = 0;
            for (Doctor doctor : clinic.directory.doctors()) {
                var plan = clinic.hours.plan(List.of(doctor.id()), monday, monday.plusDays(4));
                for (int day = 0; day < 5; day++) {
                    open += plan.day(doctor.id(), monday.plusDays(day)).open().stream().mapToLong(Slot::minutes).sum();
                }
            }
            var clock = clinic.clock.clinic();
            Slot week = new Slot(clock.startOf(monday), clock.startOf(monday.plusWeeks(1)));
            long busy = clinic.appointments
                    .touching(week, clinic.directory.doctors().stream().map(Doctor::id).toList()).stream()
                    .mapToLong(visit -> visit.slot().minutes()).sum();

            assertThat(100.0 * busy / open).isBetween(62.0, 78.0);
        }
    }

    @Test
    void oneKindOfVisitNeedsTimeAfterItAndOneDoctorHasAnExtraPlace() {
        try (TestClinic clinic = TestClinic.empty(wednesday, WEDNESDAY)) {
            assertThat(clinic.directory.visitTypes()).filteredOn(type -> type.bufferAfter() > 0)
                    .extracting(VisitType::name, VisitType::bufferAfter).containsExactly(tuple("First visit", 10));
            assertThat(clinic.directory.doctors()).filteredOn(doctor -> doctor.extraPlaces() > 0)
                    .extracting(Doctor::name, Doctor::extraPlaces).containsExactly(tuple("Dr Watson", 1));
        }
    }

    @Test
    void todayIsUnderWay() {
        try (TestClinic clinic = TestClinic.empty(wednesday, WEDNESDAY)) {
            Slot today = clinic.clock.clinic().day(LocalDate.of(2026, 11, 18));
            assertThat(clinic.appointments.touching(today,
                    clinic.directory.doctors().stream().map(Doctor::id).toList())).extracting(Visit::status).contains(
                            AppointmentStatus.COMPLETED, AppointmentStatus.IN_PROGRESS, AppointmentStatus.ARRIVED,
                            AppointmentStatus.SCHEDULED);
        }
    }

    @Test
    void itsPatientsAreOnesThatTheDirectoryWouldTake() {
        try (TestClinic clinic = TestClinic.empty(wednesday, WEDNESDAY)) {
            Set<UUID> patients = new HashSet<>();
            visits(clinic).forEach(visit -> patients.add(visit.patientId()));
            assertThat(patients).hasSize(People.COUNT).allSatisfy(id -> {
                Patient patient = clinic.directory.patient(id).orElseThrow();
                assertThat(clinic.directory.problems(PatientDetails.of(patient.name(), patient.birthDate(),
                        patient.phone(), patient.email()))).isEmpty();
            });
            assertThat(clinic.search.find("ana perez", List.of(), 10)).hasSizeGreaterThanOrEqualTo(2)
                    .extracting(Patient::birthDate).doesNotHaveDuplicates();
            assertThat(clinic.search.find("王芳", List.of(), 10)).isNotEmpty();
        }
    }

    @Test
    void aVisitHasItsHistoryAndItsLetter() {
        try (TestClinic clinic = TestClinic.empty(wednesday, WEDNESDAY)) {
            List<Visit> visits = visits(clinic);
            assertThat(visits).allSatisfy(visit -> assertThat(clinic.audit.history(visit.id()).getFirst().action())
                    .isEqualTo("BOOK"));
            assertThat(visits.stream().flatMap(visit -> clinic.outbox.lettersAbout(visit.id()).stream())
                    .map(letter -> letter.state()).distinct()).containsExactly(LetterState.SENT);
            assertThat(clinic.outbox.counts().waiting()).isZero();
        }
    }

    @Test
    void nobodyWaitsLongForIt() {
        long start = System.nanoTime();
        prepare(folder, WEDNESDAY);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void todaysIsKeptAndYesterdaysIsMadeAnew() {
        assertThat(prepare(folder, "2026-11-17T10:00")).isEqualTo(Prepared.MADE);
        assertThat(prepare(folder, WEDNESDAY)).isEqualTo(Prepared.MADE);
        assertThat(prepare(folder, "2026-11-18T12:00")).isEqualTo(Prepared.KEPT);
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("clinic.db"))
                .isDirectoryNotContaining(file -> file.endsWith("new-sample"));
        try (TestClinic clinic = TestClinic.empty(folder, WEDNESDAY)) {
            assertThat(clinic.settings.isSample()).isTrue();
            assertThat(clinic.settings.zone()).isEqualTo(TestClinic.ZONE);
        }
    }

    @Test
    void aRealClinicIsNeverTouched() throws Exception {
        try (TestClinic clinic = TestClinic.at(folder, WEDNESDAY)) {
            clinic.patient("Ana Pérez");
        }
        byte[] before = Files.readAllBytes(folder.resolve("clinic.db"));

        assertThat(prepare(folder, WEDNESDAY)).isEqualTo(Prepared.NO_SAMPLE);
        assertThat(Files.readAllBytes(folder.resolve("clinic.db"))).isEqualTo(before);
    }
}
