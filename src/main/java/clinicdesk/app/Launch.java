package clinicdesk.app;

import clinicdesk.base.Texts;
import clinicdesk.settings.Secrets;
import clinicdesk.settings.SecretsHome;
import java.time.Clock;
import java.util.Locale;

/**
 * How the program was started.
 *
 * @param sample the folder is to hold the sample clinic
 * @param folders the usual ones, for who changes from the first start to the sample
 * @param home of the user's secrets
 */
record Launch(ClinicFolder folder, boolean sample, Folders folders, SecretsHome home, Clock clock) {

    static Texts texts() {
        return Texts.of("app", Locale.getDefault());
    }

    /** As the icon starts it: the clinic of this user. */
    static Launch usual() {
        Folders folders = Folders.usual(Folders.Environment.ofThisProcess());
        return new Launch(new ClinicFolder(folders.clinic()), false, folders,
                SecretsHome.ofThisComputer(folders.secrets()), Clock.systemDefaultZone());
    }

    Launch ofSample() {
        return new Launch(new ClinicFolder(folders.sample()), true, folders, home, clock);
    }

    /** Those of the clinic in this folder. */
    Secrets secrets() {
        return Secrets.of(home, folder.path(), clock);
    }
}
