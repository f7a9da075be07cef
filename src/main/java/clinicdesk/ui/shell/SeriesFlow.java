package clinicdesk.ui.shell;

import clinicdesk.booking.Visit;
import clinicdesk.ui.appointment.BookingViewModel;
import clinicdesk.ui.calendar.CalendarViewModel;
import clinicdesk.ui.frame.DeskActs;

/** How a visit leads to a series: from the form into its panel and back, and to the question how much is meant. */
final class SeriesFlow {

    private final ShellViewModel shell;
    private final CalendarViewModel calendar;
    private final BookingViewModel form;
    private final Models.OfSeries series;

    SeriesFlow(ShellViewModel shell, Models models) {
        this.shell = shell;
        this.calendar = models.calendar();
        this.form = models.panels().booking();
        this.series = models.series();
    }

    void follow(DeskActs acts) {
        acts.onSeries(series.reach());
        series.reach().onAsked(this::ask);
        form.onRepeat(series.panel()::open);
        form.openProperty().addListener((property, before, open) -> {
            if (!open) {
                series.panel().forget();
            }
        });
        series.panel().onBooked(this::booked);
        series.panel().openProperty().addListener((property, before, open) -> show(open));
        shell.sideProperty().addListener((property, before, side) -> {
            if (side != Side.SERIES) {
                series.panel().close();
            }
        });
    }

    private void ask(boolean asked) {
        if (asked) {
            shell.show(Overlay.SERIES_REACH);
        } else {
            shell.hide(Overlay.SERIES_REACH);
        }
    }

    private void show(boolean open) {
        if (open) {
            shell.show(Page.CALENDAR);
            shell.show(Side.SERIES);
        } else if (shell.sideProperty().get() == Side.SERIES) {
            shell.show(
                    form.isOpen() ? Side.BOOKING : calendar.selectedProperty().get() == null ? Side.DAY : Side.VISIT);
        }
    }

    private void booked(Visit first) {
        if (form.isOpen()) {
            form.becameSeries(first);
        } else {
            calendar.reveal(first);
        }
    }
}
