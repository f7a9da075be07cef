package clinicdesk.app;

import clinicdesk.base.Texts;
import clinicdesk.db.StoreException;
import clinicdesk.db.StoreException.Problem;
import clinicdesk.sample.NewClinic;
import clinicdesk.sample.SampleClinic;
import clinicdesk.sample.SampleClinic.Prepared;
import clinicdesk.settings.Secret;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What became of opening a clinic's folder. */
sealed interface Opened {

    record Ready(Desk desk) implements Opened {}

    /** There is no clinic yet: somebody has to set it up, or look around in the sample. */
    record Empty() implements Opened {}

    /** It cannot be opened, and nothing in the folder was changed. */
    record Failed(String message) implements Opened {}

    /** Slow: not for the window's thread. */
    static Opened open(Launch launch, Executor window) {
        try {
            if (launch.sample()) {
                Prepared prepared = SampleClinic.prepare(launch.folder().path(), launch.clock());
                if (prepared == Prepared.NO_SAMPLE) {
                    return failed(launch, "noSample");
                }
            } else if (NewClinic.isWanted(launch.folder().path())) {
                return new Empty();
            }
            return new Ready(new Desk(launch.folder(), services(launch), window));
        } catch (StoreException fault) {
            return failed(launch, fault);
        } catch (UncheckedIOException fault) {
            return failed(launch, Problem.NOT_WRITABLE.name());
        }
    }

    private static Services services(Launch launch) {
        return new Services(launch.folder(), launch.clock(), MailRoutes.Terms.USUAL, launch.secrets());
    }

    /** Sets up the clinic in this folder and opens it. Slow. */
    static Opened ofNew(Launch launch, NewClinic.Answers answers, Optional<String> mailPassword, Executor window) {
        try {
            NewClinic.setUp(launch.folder().path(), launch.clock(), answers);
            mailPassword.ifPresent(password -> launch.secrets().keep(Secret.MAIL_PASSWORD, password));
        } catch (StoreException fault) {
            return failed(launch, fault);
        } catch (UncheckedIOException fault) {
            return failed(launch, Problem.NOT_WRITABLE.name());
        }
        return open(launch, window);
    }

    /** Those that are mistakes of the program are thrown on. */
    static Failed failed(Launch launch, StoreException fault) {
        if (!hasWords(fault)) {
            throw fault;
        }
        return failed(launch, fault.problem().name());
    }

    /** Whether it can be said in plain words why the store cannot be opened. */
    static boolean hasWords(StoreException fault) {
        return switch (fault.problem()) {
            case OVERLAP, STALE, OTHER -> false;
            default -> true;
        };
    }

    static Failed failed(Launch launch, String why) {
        Texts texts = Launch.texts();
        return new Failed(texts.get("problem." + why, launch.folder().path()));
    }
}
