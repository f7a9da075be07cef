package clinicdesk.app;

import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.booking.Visit;
import clinicdesk.hours.HoursChange;
import clinicdesk.ui.calendar.DoctorAct;
import java.io.IOException;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

/** The stops of the tour at the calendar, and all that is asked or shown beside it and over it. */
final class CalendarTour {

    private final Tour tour;
    private final DeskStage desk;

    CalendarTour(Tour tour) {
        this.tour = tour;
        this.desk = tour.desk();
    }

    void week() throws IOException {
        tour.paint("week");
        Visit chosen = tour.visit("Dr Strange", tour::hasAlert);
        tour.click(chosen);
        tour.paint("visit");
        desk.keys(KeyCode.DELETE);
        tour.paint("cancel-why");
        desk.keys(KeyCode.ESCAPE);
        tour.click(chosen);
        desk.keys(KeyCode.ALT, KeyCode.RIGHT);
        for (int i = 0; i < 6; i++) {
            desk.keys(KeyCode.ALT, KeyCode.DOWN);
        }
        tour.paint("ghost");
        desk.keys(KeyCode.ESCAPE);
        Visit other = tour.visit("Dr Strange", visit -> visit.slot().start().isAfter(chosen.slot().start()));
        tour.drag(chosen, other);
        tour.paint("refused");
        desk.keys(KeyCode.CONTROL, KeyCode.ENTER);
        tour.paint("moved");
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.keys(KeyCode.CONTROL, KeyCode.X);
        tour.paint("tray");
    }

    void bookings() throws IOException {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("ana p");
        desk.until("namesakes are found", () -> desk.shows("Ana P"));
        tour.paint("booking");
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ENTER);
        tour.paint("booking-chosen");
        desk.keys(KeyCode.CONTROL, KeyCode.D);
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("Zoe Ward 020 7946 0123");
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        desk.robot.clickOn("#newEmail");
        desk.type("zoe@example.org, tom@example.org");
        desk.keys(KeyCode.ENTER);
        tour.paint("new-patient");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
    }

    void series() throws IOException {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        desk.type("ana p");
        desk.until("namesakes are found", () -> desk.shows("Ana P"));
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        desk.until("the plan is read", () -> desk.shows("Book "));
        tour.paint("series");
        Node misfit = desk.scene().lookup(".misfit");
        for (int i = 0; misfit != null && i < 30 && !misfit.isFocused(); i++) {
            desk.keys(KeyCode.TAB);
        }
        tour.paint("series-misfit");
        desk.keys(KeyCode.ENTER);
        desk.until("the series is booked", () -> desk.banner().startsWith("Booked"));
        tour.paint("series-booked");
        desk.keys(KeyCode.ALT, KeyCode.DOWN);
        desk.keys(KeyCode.ALT, KeyCode.DOWN);
        desk.keys(KeyCode.ENTER);
        tour.paint("series-reach");
        desk.keys(KeyCode.DIGIT2);
        tour.paint("series-moved");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
    }

    void overlays() throws IOException {
        desk.keys(KeyCode.CONTROL, KeyCode.K);
        tour.paint("find-commands");
        desk.type("li");
        desk.until("somebody is found", () -> desk.shows("Li "));
        tour.paint("find");
        desk.keys(KeyCode.ENTER);
        tour.paint("patient");
        desk.keys(KeyCode.F1);
        tour.paint("keys");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.G);
        desk.type("6m");
        tour.paint("go-to-date");
        desk.keys(KeyCode.ESCAPE);
    }

    /** One visit over a refusal, and one in an extra place of its doctor. */
    void overruled() throws IOException {
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
        Visit chosen = tour.visit("Dr Strange", tour::hasAlert);
        Visit other = tour.visit("Dr Strange", visit -> visit.slot().start().isAfter(chosen.slot().start()));
        tour.drag(chosen, other);
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        desk.keys(KeyCode.DIGIT2);
        tour.paint("overrule");
        desk.keys(KeyCode.ENTER);
        tour.paint("overruled");
        Visit place = tour.visit("Dr Strange",
                visit -> !visit.state().overruled() && !visit.slot().overlaps(other.slot()));
        tour.click(place);
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        tour.paint("booking-refused");
        desk.keys(KeyCode.ESCAPE);
        desk.services.hours.change(new Actor("Owner", Role.ADMIN, null),
                new HoursChange.ExtraPlaces(place.doctorId(), 1));
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        desk.type("kamau");
        desk.until("somebody is found", () -> desk.shows("Kamau"));
        desk.keys(KeyCode.ENTER);
        tour.paint("extra-place-offered");
        desk.keys(KeyCode.ENTER);
        tour.paint("extra-place");
        tour.click(other);
        desk.keys(KeyCode.SHIFT, KeyCode.DELETE);
        tour.paint("no-show");
        desk.keys(KeyCode.ESCAPE);
    }

    void theDayGoesWrong() throws IOException {
        desk.robot.clickOn("#strandedButton");
        tour.paint("sort-out-empty");
        desk.robot.clickOn("#calendarButton");
        desk.keys(KeyCode.HOME);
        desk.keys(KeyCode.SHIFT, KeyCode.F10);
        tour.paint("doctor-menu",
                Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(Window::getScene)
                        .findFirst().orElseThrow());
        desk.keys(KeyCode.ESCAPE);
        UUID strange = tour.doctor("Dr Strange");
        tour.say(strange, DoctorAct.SHIFT);
        desk.type("c");
        tour.paint("shift");
        desk.keys(KeyCode.ESCAPE);
        tour.say(strange, DoctorAct.LATE);
        desk.type("c");
        tour.paint("late");
        desk.keys(KeyCode.ENTER);
        tour.paint("late-week");
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        tour.paint("late-day");
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        UUID who = tour.doctor("Dr Who");
        tour.say(who, DoctorAct.ILL);
        tour.paint("ill");
        desk.keys(KeyCode.ENTER);
        tour.paint("sort-out");
        desk.keys(KeyCode.DIGIT2);
        desk.keys(KeyCode.RIGHT);
        desk.keys(KeyCode.SPACE);
        desk.keys(KeyCode.LEFT);
        tour.paint("sort-out-calls");
        desk.keys(KeyCode.DELETE);
        tour.paint("sort-out-cancel");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.clickOn("#calendarButton");
    }

    void times() throws IOException {
        desk.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        desk.type("tomorrow");
        desk.until("times are found", () -> desk.scene().lookup(".free-list .row-name") != null);
        desk.keys(KeyCode.DOWN);
        tour.paint("find-a-time");
        desk.keys(KeyCode.ESCAPE);
        tour.choose(tour.visit("Dr Strange", visit -> true));
        tour.paint("visit-again");
        desk.keys(KeyCode.CONTROL, KeyCode.R);
        desk.until("a time is found", () -> desk.shows("with Dr Strange"));
        tour.paint("again");
        desk.type("3y");
        desk.until("there is none", () -> desk.shows("Nobody books so far ahead yet"));
        tour.paint("again-recall");
        desk.keys(KeyCode.ENTER);
        desk.until("it is kept", () -> desk.banner().startsWith("Recall kept"));
        desk.robot.clickOn("#name");
        tour.paint("patient-recall");
    }

    void relatives() throws IOException {
        desk.keys(KeyCode.ESCAPE);
        tour.choose(tour.visit("Dr Strange", visit -> true));
        desk.keys(KeyCode.CONTROL, KeyCode.J);
        tour.paint("and-for");
        desk.type("li");
        desk.until("somebody is found", () -> desk.shows("Li "));
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ENTER);
        tour.paint("and-for-booked");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
    }
}
