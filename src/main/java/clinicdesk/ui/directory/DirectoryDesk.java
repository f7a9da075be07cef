package clinicdesk.ui.directory;

import clinicdesk.access.Permission;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.Texts;
import clinicdesk.booking.Outcome;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.settings.Field;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What all parts of the page work with. For the window's thread. */
final class DirectoryDesk {

    private final AtDesk desk;
    private final DirectorySources sources;
    private final Ways ways;
    private final Texts texts;
    private final boolean mayChange;

    DirectoryDesk(AtDesk desk, DirectorySources sources, Ways ways) {
        this.desk = desk;
        this.sources = sources;
        this.ways = ways;
        this.texts = Texts.of("ui/directory", desk.workplace().locale());
        this.mayChange = sources.access().may(desk.workplace().actor(), Permission.EDIT_DIRECTORY);
    }

    DirectorySources sources() {
        return sources;
    }

    Ways ways() {
        return ways;
    }

    Texts texts() {
        return texts;
    }

    AtDesk at() {
        return desk;
    }

    ClinicClock clock() {
        return desk.workplace().clock();
    }

    boolean mayChange() {
        return mayChange;
    }

    Field field() {
        return new Field(texts);
    }

    /** What is wrong with a field, in words. */
    String problem(FieldProblem problem) {
        return desk.words().problem(problem);
    }

    /** Something slow; then on the window's thread. */
    <T> void read(Callable<T> work, Consumer<T> then) {
        desk.workplace().background().run(work, then, desk.workplace().problem());
    }

    /**
     * Has the change made, unless who sits here may not.
     *
     * @param then is told the outcome before stranded visits come into sight
     */
    void put(ChangeDirectory change, Consumer<Outcome> then) {
        if (!mayChange) {
            return;
        }
        desk.acts().put(change, outcome -> {
            then.accept(outcome);
            if (ChangeDirectory.stranded(outcome) > 0) {
                ways.stranded();
            }
        });
    }

    void undo() {
        desk.acts().undo();
    }

    void redo() {
        desk.acts().redo();
    }
}
