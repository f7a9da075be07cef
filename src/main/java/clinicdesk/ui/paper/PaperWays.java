package clinicdesk.ui.paper;

import clinicdesk.report.Pdf;
import clinicdesk.report.Printed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The ways that paper leaves the desk, through windows of the system. For the window's thread. */
public interface PaperWays {

    /**
     * Asks in which file a document is to be saved; empty if it is not.
     *
     * @param name that is proposed
     */
    Optional<Path> whereToSave(String name);

    /**
     * Lets somebody choose a printer, and returns at once.
     *
     * @param job its name, which others may see in the printer's list
     * @param then is told, on the window's thread, what became of it
     */
    void print(Pdf pdf, String job, Consumer<Printed> then);
}
