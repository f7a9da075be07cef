package clinicdesk.app;

import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.shell.DeskFlow;
import clinicdesk.ui.shell.Models;
import clinicdesk.ui.shell.Page;
import clinicdesk.ui.shell.ShellViewModel;
import clinicdesk.ui.today.TodayView;
import clinicdesk.ui.today.TodayViewModel;

/** The page with the visits of the day, tied to the rest of the window. */
final class TodayRoom {

    private final TodayViewModel model;

    TodayRoom(AtDesk desk, ClinicBook book, Models models) {
        this.model = new TodayViewModel(desk, book, models.disorder().late());
        model.chosenProperty().bindBidirectional(models.calendar().selectedProperty());
    }

    /** What leads from the page elsewhere, and when it is followed. */
    void tie(DeskFlow flow, ShellViewModel shell) {
        model.onCalendar(flow::showVisit);
        flow.upToDate().onTick(model::tick);
        shell.pageProperty().subscribe(page -> {
            if (page != Page.TODAY) {
                model.rest();
            }
        });
    }

    Screen page() {
        return new TodayView(model);
    }

    /** Somebody has changed visits, patients, doctors or hours. */
    void changed() {
        model.changed();
    }
}
