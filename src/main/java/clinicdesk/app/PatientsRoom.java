package clinicdesk.app;

import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.patients.MergeView;
import clinicdesk.ui.patients.PatientSources;
import clinicdesk.ui.patients.PatientsView;
import clinicdesk.ui.patients.PatientsViewModel;
import clinicdesk.ui.shell.DeskFlow;
import clinicdesk.ui.shell.Models;
import clinicdesk.ui.shell.Overlay;
import clinicdesk.ui.shell.Page;
import clinicdesk.ui.shell.ShellViewModel;
import java.util.UUID;

/** The page of the patients, and two records side by side, tied to the rest of the window. */
final class PatientsRoom {

    private final PatientsViewModel model;

    PatientsRoom(Services services, AtDesk desk, ClinicBook book) {
        this.model = new PatientsViewModel(desk, new PatientSources(services.register, services.records, book));
    }

    /** What leads from the page elsewhere, and from elsewhere to the page. */
    void tie(DeskFlow flow, ShellViewModel shell, Models.Panels panels) {
        model.onVisit(flow::showVisit);
        model.onNewVisit(flow::bookFor);
        model.onMerge(() -> shell.show(Overlay.MERGE));
        model.merge().onClose(() -> shell.hide(Overlay.MERGE));
        panels.patient().onCorrect(patient -> correct(patient, shell));
        panels.visit().onCorrect(patient -> correct(patient, shell));
    }

    /** Leads to this patient's record, to correct the address. */
    void correct(UUID patient, ShellViewModel shell) {
        model.correct(patient);
        shell.show(Page.PATIENTS);
    }

    Screen page() {
        return new PatientsView(model);
    }

    Screen merge() {
        return new MergeView(model.merge());
    }

    /** Somebody has changed patients or visits. */
    void changed() {
        model.changed();
    }
}
