package clinicdesk.storm;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.Child;
import clinicdesk.TestClinic;
import clinicdesk.base.Slot;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Several desks go for the same slot at the same moment, again and again. */
final class RaceStorm {

    private final Path folder;

    RaceStorm(Path folder) {
        this.folder = folder;
        StormDesk.prepare(folder);
    }

    void rage(int desks, int rounds) throws Exception {
        List<Child> children = new ArrayList<>();
        try {
            for (int i = 0; i < desks; i++) {
                children.add(Child.start("", StormDesk.class, "race", folder, i, rounds));
            }
            children.forEach(child -> assertThat(child.line()).as("%s", child.errors()).contains("ready"));
            for (int round = 0; round < rounds; round++) {
                round(children, round);
            }
        } finally {
            children.forEach(Child::close);
        }
        checkBook(rounds);
    }

    private static void round(List<Child> desks, int round) {
        desks.forEach(Child::go);
        List<String> said = desks.stream().map(desk -> desk.line().orElse("ended: " + desk.errors())).toList();
        assertThat(said).as("round %d", round).containsOnlyOnce("won").containsOnly("won", "lost");
    }

    private void checkBook(int rounds) {
        try (TestClinic clinic = TestClinic.empty(folder, StormDesk.NOW)) {
            Slot year = new Slot(StormDesk.at(StormDesk.NOW), StormDesk.at(StormDesk.NOW).plus(Duration.ofDays(400)));
            List<Visit> visits = clinic.appointments.touching(year,
                    clinic.directory.doctors().stream().map(Doctor::id).toList());
            assertThat(visits).hasSize(rounds);
            for (int i = 1; i < visits.size(); i++) {
                assertThat(visits.get(i).slot().overlaps(visits.get(i - 1).slot())).isFalse();
            }
            assertThat(visits).allSatisfy(visit -> {
                assertThat(clinic.audit.history(visit.id())).hasSize(1);
                assertThat(clinic.outbox.lettersAbout(visit.id())).hasSize(1);
            });
        }
    }
}
