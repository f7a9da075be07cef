package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTest {

    private static Exception faultAbout(String patient) {
        return new IllegalStateException("no visit of " + patient, new IllegalArgumentException(patient));
    }

    @Test
    void theSameFaultHasTheSameCodeWhoeverItIsAbout() {
        List<String> codes = new ArrayList<>();
        for (String patient : List.of("Ana Pérez", "Li Wei")) {
            codes.add(Fault.of(faultAbout(patient)).code());
        }
        assertThat(codes.getFirst()).matches("[A-Z2-9]{6}").isEqualTo(codes.getLast());
        assertThat(Fault.of(new RuntimeException()).code()).isNotEqualTo(codes.getFirst());
    }

    @Test
    void noPatientIsNamedInTheTraceNorInTheLog() {
        Exception fault = faultAbout("Ana Pérez");
        LogRecord line = new LogRecord(Level.SEVERE, "Fault");
        line.setThrown(fault);

        assertThat(Fault.of(fault).trace()).contains("IllegalStateException", "caused by", "faultAbout")
                .doesNotContain("Ana");
        assertThat(new Logs.Lines().format(line)).contains("IllegalArgumentException").doesNotContain("Ana");
    }

    @Test
    void whoShowsFaultsIsTold() {
        Logger.getLogger(Faults.class.getName()).setLevel(Level.OFF);
        List<Fault> shown = new ArrayList<>();
        Faults faults = new Faults();
        faults.shownBy(shown::add);

        Fault fault = faults.report(faultAbout("Ana Pérez"));

        assertThat(shown).containsExactly(fault);
    }

    @Test
    void aCircleOfCausesEnds() {
        Exception inner = new IllegalStateException();
        Exception outer = new RuntimeException(inner);
        inner.initCause(outer);
        assertThat(Fault.of(outer).trace()).contains("RuntimeException");
    }

    @Test
    void theLogLiesInTheClinicsFolder(@TempDir Path folder) throws Exception {
        try (var log = Logs.to(new ClinicFolder(folder))) {
            LogRecord line = new LogRecord(Level.INFO, "Started");
            line.setLoggerName("clinicdesk.app");
            log.publish(line);
        }
        assertThat(Files.readString(folder.resolve("logs").resolve("clinic-desk-0.log"))).contains("Started");
    }
}
