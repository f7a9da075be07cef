package clinicdesk.app;

import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.db.StoreException;
import clinicdesk.sample.NewClinic;
import clinicdesk.settings.Secrets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The clinic's folder, as the commands without a window use it: they make a clinic where there is none, and share its
 * store with whoever has it open.
 *
 * @param launch how the program was started, once its arguments are read
 */
record FolderOfCommand(Supplier<Launch> launch) {

    ClinicFolder folder() {
        return launch.get().folder();
    }

    /** Those of the clinic, for the user who runs the program. */
    Secrets secrets() {
        return launch.get().secrets();
    }

    /** The system's. */
    Clock clock() {
        return launch.get().clock();
    }

    /** The clinic's zone. Makes the clinic where there is none. Slow. */
    ZoneId zone() {
        Path path = folder().path();
        NewClinic.begin(path, clock().getZone());
        return NewClinic.zone(path);
    }

    /**
     * The clinic's services, without a thread of their own. Makes the clinic where there is none. Slow.
     *
     * @throws StoreException if the folder cannot hold a store, or the one there cannot be opened
     */
    Services open() {
        return open(clock(), MailRoutes.Terms.USUAL);
    }

    Services open(Clock clock, MailRoutes.Terms mail) {
        NewClinic.begin(folder().path(), clock().getZone());
        return mail.pickupOnly()
                ? new Services(folder(), clock, mail)
                : new Services(folder(), clock, mail, secrets());
    }

    /** Whoever can read the clinic's files may do everything. */
    Actor owner() {
        return new Actor(System.getProperty("user.name"), Role.ADMIN, null);
    }

    /** Says in one line why the folder cannot be used, and answers with the exit code for that. */
    int explain(Exception fault, PrintWriter err) {
        String why = switch (fault) {
            case StoreException store when Opened.hasWords(store) -> Opened.failed(launch.get(), store).message();
            case IOException io -> Opened.failed(launch.get(), "NOT_WRITABLE").message();
            case UncheckedIOException io -> Opened.failed(launch.get(), "NOT_WRITABLE").message();
            default -> Launch.texts().get("problem.OTHER", folder().path(), new Faults().report(fault).code());
        };
        err.println(why);
        return DeskApplication.NOT_OPENED;
    }
}
