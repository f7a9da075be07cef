package clinicdesk.ui.directory;

import clinicdesk.base.Texts;
import clinicdesk.directory.Subject;
import clinicdesk.ui.frame.AtDesk;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the clinic has: doctors, rooms and equipment, visit types. What is typed stays when the page is left. */
public final class DirectoryViewModel {

    private final DirectoryDesk desk;
    private final List<SectionViewModel> sections;
    private final ObjectProperty<Subject> shown = new SimpleObjectProperty<>(Subject.DOCTOR);
    private boolean wasRead;

    public DirectoryViewModel(AtDesk at, DirectorySources sources, Ways ways) {
        this.desk = new DirectoryDesk(at, sources, ways);
        this.sections = Arrays.stream(Subject.values())
                .map(subject -> new SectionViewModel(desk, subject, this::reload)).toList();
    }

    /** Somebody has changed what the clinic has or when it works; nothing is read before the page was shown once. */
    public void changed() {
        if (wasRead) {
            reload();
        }
    }

    /** Visits have changed: those in the room that is chosen are read again. */
    public void visitsChanged() {
        if (wasRead) {
            sections.forEach(SectionViewModel::look);
        }
    }

    /** Reads what the page shows; what is typed stays. */
    void reload() {
        wasRead = true;
        desk.read(() -> Known.read(desk.sources().directory()),
                known -> sections.forEach(section -> section.list(known)));
    }

    SectionViewModel section(Subject subject) {
        return sections.get(subject.ordinal());
    }

    ObjectProperty<Subject> shownProperty() {
        return shown;
    }

    boolean mayChange() {
        return desk.mayChange();
    }

    Texts texts() {
        return desk.texts();
    }

    void undo() {
        desk.undo();
    }

    void redo() {
        desk.redo();
    }
}
