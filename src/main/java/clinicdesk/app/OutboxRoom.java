package clinicdesk.app;

import clinicdesk.access.Permission;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.outbox.OutboxSources;
import clinicdesk.ui.outbox.OutboxView;
import clinicdesk.ui.outbox.OutboxViewModel;
import clinicdesk.ui.shell.DeskFlow;
import clinicdesk.ui.shell.Page;
import clinicdesk.ui.shell.ShellViewModel;

/** The page of the letters, tied to the rest of the window. */
final class OutboxRoom {

    private final OutboxViewModel model;

    OutboxRoom(Services services, AtDesk desk) {
        this.model = new OutboxViewModel(desk, new OutboxSources(services.outboxPages, services.letterActs,
                services.letterVisits, services.mailRoutes::areSetUp,
                () -> services.access.may(desk.workplace().actor(), Permission.CHANGE_SETTINGS)));
    }

    /** What leads from the page elsewhere. */
    void tie(DeskFlow flow, ShellViewModel shell, PatientsRoom patients) {
        model.onVisit(flow::showVisit);
        model.onCorrect(patient -> patients.correct(patient, shell));
        model.onSettings(() -> shell.show(Page.SETTINGS));
        shell.pageProperty().subscribe(page -> model.watched(page == Page.OUTBOX));
        shell.count(Page.OUTBOX, model.countProperty());
    }

    Screen page() {
        return new OutboxView(model);
    }

    /** Reads the letters. */
    void begin() {
        model.refresh();
    }

    /** Letters have changed, or what they are about. */
    void changed() {
        model.refresh();
    }
}
