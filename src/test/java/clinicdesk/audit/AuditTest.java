package clinicdesk.audit;

import static clinicdesk.TestClinic.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinicdesk.TestClinic;
import clinicdesk.base.Ids;
import clinicdesk.db.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trail of what was done. */
class AuditTest {

    @TempDir
    static Path folder;

    private static TestClinic clinic;

    @BeforeAll
    static void open() {
        clinic = TestClinic.empty(folder, "2026-11-16T08:00");
        clinic.audit.record(MARIA, "BOOK", "appointment", Ids.next(), List.of(FieldChange.of("minutes", null, 30)));
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from AuditLine", "update AuditLine set actor = 'Nobody'", "delete from AuditChange",
            "update AuditChange set after = '60'"})
    void noLineIsEverChangedOrRemoved(String change) {
        assertThatThrownBy(
                () -> clinic.store.write(session -> session.createMutationQuery(change).executeUpdate()))
                .isInstanceOf(StoreException.class).hasStackTraceContaining("AUDIT_KEPT");
    }

    @Test
    void theHistoryOfAThingIsInTheOrderOfItsActs() {
        UUID thing = Ids.next();
        clinic.audit.record(MARIA, "BOOK", "appointment", thing, List.of());
        clinic.audit.record(MARIA, "CREATE", "patient", Ids.next(), List.of());
        clinic.clock.advance(Duration.ofHours(-2));
        clinic.audit.record(MARIA, "RESCHEDULE", "appointment", thing,
                List.of(FieldChange.of("start", "a", "b"), FieldChange.of("room", null, null)));

        assertThat(clinic.audit.history(thing)).extracting(Act::action).containsExactly("BOOK", "RESCHEDULE");
        assertThat(clinic.audit.history(thing).getLast().changes())
                .containsExactly(new FieldChange("start", "a", "b"));
        assertThat(clinic.audit.history(Ids.next())).isEmpty();
    }
}
