package clinicdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.app.Folders.Environment;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private static final Path HOME = Path.of("/home/maria");
    /** With the letter of a drive where paths have one. */
    private static final Path SET = Path.of("/set").toAbsolutePath();

    private static Folders on(String system, Map<String, String> variables) {
        return Folders.usual(new Environment(system, HOME, variables::get));
    }

    @Test
    void linuxKeepsDataInTheUsersShare() {
        assertThat(on("Linux", Map.of()).clinic()).isEqualTo(HOME.resolve(".local/share/clinic-desk"));
    }

    @Test
    void linuxFollowsTheVariableIfItNamesAnAbsoluteFolder() {
        assertThat(on("Linux", Map.of("XDG_DATA_HOME", SET.toString())).clinic())
                .isEqualTo(SET.resolve("clinic-desk"));
        assertThat(on("Linux", Map.of("XDG_DATA_HOME", "data")).clinic())
                .isEqualTo(HOME.resolve(".local/share/clinic-desk"));
        assertThat(on("Linux", Map.of("XDG_DATA_HOME", "")).clinic())
                .isEqualTo(HOME.resolve(".local/share/clinic-desk"));
    }

    @Test
    void windowsKeepsItWithThisPc() {
        assertThat(on("Windows 11", Map.of("LOCALAPPDATA", SET.toString())).clinic())
                .isEqualTo(SET.resolve("Clinic Desk"));
        assertThat(on("Windows 11", Map.of()).clinic()).isEqualTo(HOME.resolve("AppData/Local/Clinic Desk"));
    }

    @Test
    void macKeepsItInTheLibrary() {
        assertThat(on("Mac OS X", Map.of()).clinic())
                .isEqualTo(HOME.resolve("Library/Application Support/Clinic Desk"));
    }

    @Test
    void secretsLieOutsideOfEveryClinicsFolder() {
        assertThat(on("Linux", Map.of()).secrets()).isEqualTo(HOME.resolve(".config/clinic-desk"));
        assertThat(on("Linux", Map.of("XDG_CONFIG_HOME", SET.toString())).secrets())
                .isEqualTo(SET.resolve("clinic-desk"));
        assertThat(on("Windows 11", Map.of()).secrets()).isEqualTo(HOME.resolve("AppData/Local/Clinic Desk Secrets"));
        assertThat(on("Mac OS X", Map.of()).secrets())
                .isEqualTo(HOME.resolve("Library/Application Support/Clinic Desk Secrets"));
    }

    @Test
    void theSampleLiesBesideTheClinicAndNeverInIt() {
        Folders folders = on("Linux", Map.of());
        assertThat(folders.sample().getParent()).isEqualTo(folders.clinic().getParent());
        assertThat(folders.sample()).isNotEqualTo(folders.clinic());
    }
}
