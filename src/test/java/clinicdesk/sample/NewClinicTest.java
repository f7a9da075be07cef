package clinicdesk.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.TestClinic;
import clinicdesk.TestClock;
import clinicdesk.directory.VisitType;
import clinicdesk.sample.NewClinic.Answers;
import clinicdesk.sample.NewClinic.Opening;
import clinicdesk.settings.Key;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewClinicTest {

    private static final String MONDAY = "2026-11-16T07:00";
    private static final TestClock CLOCK = new TestClock(LocalDateTime.parse(MONDAY), TestClinic.ZONE);

    @TempDir
    Path folder;

    private static Answers answers(LocalTime closes, Map<Key, String> mail) {
        return new Answers("Hill Practice", TestClinic.ZONE,
                new Opening(LocalTime.of(8, 30), closes, new TreeSet<>(List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY))),
                "Dr Strange", mail);
    }

    @Test
    void theFirstDoctorCanBeBookedAtOnceWhileTheClinicIsOpen() {
        NewClinic.setUp(folder, CLOCK, answers(LocalTime.of(12, 0), Map.of()));

        try (TestClinic clinic = TestClinic.empty(folder, MONDAY)) {
            var doctor = clinic.directory.doctors().getFirst();
            var slot = clinic.booking
                    .firstFree(doctor.id(), doctor.roomId(), clinic.slot("2026-11-16T07:00", 30), null);
            assertThat(slot).contains(clinic.slot("2026-11-16T08:30", 30));
            assertThat(clinic.booking.firstFree(doctor.id(), null, clinic.slot("2026-11-16T11:45", 30), null))
                    .contains(clinic.slot("2026-11-21T08:30", 30));
            assertThat(clinic.settings.get(Key.CLINIC_NAME)).isEqualTo("Hill Practice");
            assertThat(clinic.settings.zone()).isEqualTo(ZoneId.of("Europe/London"));
            assertThat(clinic.settings.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
            assertThat(clinic.settings.isSample()).isFalse();
            assertThat(clinic.directory.visitTypes()).extracting(VisitType::minutes).contains(10, 30, 60);
        }
    }

    @Test
    void aClinicMayCloseAtMidnight() {
        NewClinic.setUp(folder, CLOCK, answers(LocalTime.MIDNIGHT, Map.of()));

        try (TestClinic clinic = TestClinic.empty(folder, MONDAY)) {
            assertThat(clinic.settings.get(Key.CLINIC_CLOSES)).isEqualTo("24:00");
        }
    }

    @Test
    void whatGoesWrongLeavesNoHalfAClinic() {
        assertThatThrownBy(() -> NewClinic.setUp(folder, CLOCK,
                answers(LocalTime.of(12, 0), Map.of(Key.MAIL_PORT, "no number"))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(NewClinic.isWanted(folder)).isTrue();
        NewClinic.setUp(folder, CLOCK, answers(LocalTime.of(12, 0), Map.of()));
        assertThat(NewClinic.isWanted(folder)).isFalse();
    }

    @Test
    void aFolderWithoutAStoreWantsAClinic() {
        assertThat(NewClinic.isWanted(folder)).isTrue();
        assertThat(folder).isEmptyDirectory();
    }
}
