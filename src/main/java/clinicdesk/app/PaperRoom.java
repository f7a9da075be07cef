package clinicdesk.app;

import clinicdesk.report.PaperMaker;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.paper.PaperSources;
import clinicdesk.ui.paper.PaperView;
import clinicdesk.ui.paper.PaperViewModel;
import clinicdesk.ui.paper.PaperWays;
import clinicdesk.ui.shell.DeskFlow;
import clinicdesk.ui.shell.Overlay;
import clinicdesk.ui.shell.ShellViewModel;

/** The box with what is to be printed, tied to the rest of the window. */
final class PaperRoom {

    private final PaperViewModel model;

    /** @param ways that paper leaves the desk */
    PaperRoom(Services services, AtDesk desk, PaperWays ways) {
        PaperMaker maker = new PaperMaker(services.settings, services.clock, desk.workplace().locale());
        this.model = new PaperViewModel(desk, new PaperSources(services.paperwork, maker, ways));
    }

    /** However the box is closed, its pages with names on them go with it. */
    void tie(DeskFlow flow, ShellViewModel shell) {
        flow.onPrint(model::begin);
        model.onClose(() -> shell.hide(Overlay.PAPER));
        shell.overlayProperty().addListener((property, before, now) -> {
            if (before == Overlay.PAPER) {
                model.forget();
            }
        });
    }

    Screen box() {
        return new PaperView(model);
    }
}
