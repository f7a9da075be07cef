package clinicdesk.app;

import clinicdesk.booking.Visit;
import clinicdesk.ui.directory.DirectorySources;
import clinicdesk.ui.directory.DirectoryView;
import clinicdesk.ui.directory.DirectoryViewModel;
import clinicdesk.ui.directory.Ways;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Screen;
import clinicdesk.ui.hours.HoursSources;
import clinicdesk.ui.hours.HoursView;
import clinicdesk.ui.hours.HoursViewModel;
import clinicdesk.ui.shell.DeskFlow;
import clinicdesk.ui.shell.Page;
import clinicdesk.ui.shell.ShellViewModel;
import java.util.UUID;

/** The pages of what the clinic has and when it works, tied to each other and to the rest of the window. */
final class ClinicRoom {

    private final HoursViewModel hours;
    private final DirectoryViewModel directory;

    ClinicRoom(Services services, AtDesk desk, DeskFlow flow, ShellViewModel shell) {
        this.hours = new HoursViewModel(desk, new HoursSources(services.directory, services.hours, services.duty,
                services.settings, services.access), () -> shell.show(Page.STRANDED));
        this.directory = new DirectoryViewModel(desk, new DirectorySources(services.directory, services.hours,
                services.duty, services.appointments, services.access), ways(flow, shell));
        flow.onHours(doctorId -> show(doctorId, shell));
    }

    private void show(UUID doctorId, ShellViewModel shell) {
        hours.show(doctorId);
        shell.show(Page.HOURS);
    }

    private Ways ways(DeskFlow flow, ShellViewModel shell) {
        return new Ways() {
            @Override
            public void hours(UUID doctorId) {
                show(doctorId, shell);
            }

            @Override
            public void stranded() {
                shell.show(Page.STRANDED);
            }

            @Override
            public void visit(Visit visit) {
                flow.showVisit(visit);
            }
        };
    }

    Screen hours() {
        return new HoursView(hours);
    }

    Screen doctors() {
        return new DirectoryView(directory);
    }

    /** Somebody has changed what the clinic has, or when it works. */
    void changed() {
        hours.changed();
        directory.changed();
    }

    void visitsChanged() {
        directory.visitsChanged();
    }
}
