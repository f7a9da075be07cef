package clinicdesk.db;

import static clinicdesk.db.Among.among;
import static clinicdesk.db.Among.these;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.Ids;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AmongTest {

    private final UUID strange = Ids.next();
    private final UUID who = Ids.next();

    @Test
    void oneDoctorIsAskedAboutWithAnEquation() {
        assertThat("doctorId" + among("doctors", Set.of(strange))).isEqualTo("doctorId = :doctors");
        assertThat(these(Set.of(strange))).isEqualTo(strange);
    }

    @Test
    void severalDoctorsOrNoneAreAskedAboutWithAList() {
        assertThat("doctorId" + among("doctors", List.of(strange, who))).isEqualTo("doctorId in :doctors");
        assertThat(these(List.of(strange, who))).isEqualTo(List.of(strange, who));
        assertThat("doctorId" + among("doctors", List.of())).isEqualTo("doctorId in :doctors");
        assertThat(these(List.of())).isEqualTo(List.of());
    }
}
