package clinicdesk.app;

import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.booking.Visit;
import clinicdesk.mail.OutboxWorker;
import clinicdesk.mail.SmtpFixture;
import clinicdesk.waitlist.Suits;
import clinicdesk.waitlist.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

/** The stops of the tour at the other pages, and at who sits here. */
final class PagesTour {

    private final Tour tour;
    private final DeskStage desk;

    PagesTour(Tour tour) {
        this.tour = tour;
        this.desk = tour.desk();
    }

    void hours() throws IOException {
        desk.robot.clickOn("#hoursButton");
        desk.keys(KeyCode.HOME);
        desk.keys(KeyCode.DOWN);
        tour.paint("hours");
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.ALT, KeyCode.INSERT);
        desk.type("8:30");
        desk.keys(KeyCode.TAB);
        desk.type("13");
        desk.keys(KeyCode.CONTROL, KeyCode.S);
        tour.paint("hours-overlap");
        scroll("#leavePlace");
        tour.paint("hours-leave");
        scroll("#places");
        desk.robot.clickOn("#date");
        desk.type("24 Dec");
        desk.keys(KeyCode.TAB);
        desk.type("9");
        desk.keys(KeyCode.TAB);
        desk.type("12");
        desk.keys(KeyCode.ALT, KeyCode.INSERT);
        tour.paint("hours-special");
        scroll("#places");
        tour.paint("hours-places");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.END);
        tour.paint("holidays");
        desk.keys(KeyCode.ENTER);
        desk.type("ger");
        tour.paint("holidays-country");
        desk.robot.clickOn("#calendarButton");
    }

    /** Brings that part of the page into sight. */
    private void scroll(String part) {
        desk.robot.interact(() -> {
            ScrollPane page = (ScrollPane) desk.scene().lookup(".hours-scroll");
            Node node = page.lookup(part);
            Node content = page.getContent();
            double top = content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
            double hidden = content.getBoundsInLocal().getHeight() - page.getViewportBounds().getHeight();
            page.setVvalue(hidden <= 0 ? 0 : Math.clamp((top - 60) / hidden, 0, 1));
        });
    }

    void directory() throws IOException {
        desk.robot.clickOn("#doctorsButton");
        desk.keys(KeyCode.HOME);
        desk.keys(KeyCode.DOWN);
        tour.paint("doctors");
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        desk.type("Dr Who");
        desk.keys(KeyCode.CONTROL, KeyCode.S);
        tour.paint("doctor-taken-name");
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.keys(KeyCode.DOWN);
        tour.paint("rooms");
        desk.keys(KeyCode.DELETE);
        tour.paint("room-inactive");
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        desk.keys(KeyCode.DOWN);
        tour.paint("visit-types");
        desk.robot.clickOn("#calendarButton");
    }

    void patients() throws IOException {
        desk.robot.clickOn("#patientsButton");
        tour.paint("patients");
        desk.type("ana p");
        desk.until("she is found", () -> desk.shows("found"));
        desk.keys(KeyCode.DOWN);
        tour.paint("patients-found");
        desk.keys(KeyCode.F2);
        tour.paint("patients-edit");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.N);
        desk.type("Perez");
        desk.keys(KeyCode.TAB);
        desk.type("Ana");
        desk.keys(KeyCode.TAB);
        desk.type("31.2.1980");
        desk.keys(KeyCode.CONTROL, KeyCode.S);
        tour.paint("patients-new");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.DELETE);
        tour.paint("patients-put-aside");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.M);
        desk.type("li");
        desk.until("others are found", () -> desk.shows("Li "));
        tour.paint("merge-which");
        desk.keys(KeyCode.ENTER);
        tour.paint("merge");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.clickOn("#calendarButton");
    }

    void today() throws IOException {
        desk.robot.clickOn("#todayButton");
        tour.paint("today");
        desk.keys(KeyCode.SPACE);
        tour.paint("today-arrived");
        desk.type("late");
        tour.paint("today-filtered");
        desk.keys(KeyCode.ESCAPE);
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT4);
        desk.type("nobody");
        tour.paint("today-nothing");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.clickOn("#calendarButton");
    }

    void paper() throws IOException {
        desk.keys(KeyCode.ESCAPE);
        tour.choose(tour.visit("Dr Strange", visit -> true));
        desk.keys(KeyCode.CONTROL, KeyCode.P);
        desk.until("the card is seen", () -> desk.shows("Page 1 of 1"));
        tour.paint("card-of-visit");
        desk.keys(KeyCode.TAB);
        desk.keys(KeyCode.TAB);
        desk.keys(KeyCode.TAB);
        desk.keys(KeyCode.SPACE);
        desk.until("the sheets are seen", () -> desk.shows("Page 1 of") && desk.shows("All doctors"));
        tour.paint("day-sheets");
        desk.keys(KeyCode.ESCAPE);
    }

    void letters() throws IOException {
        oneIsRefused();
        desk.robot.clickOn("#outboxButton");
        desk.until("the letter is laid open", () -> desk.shows("Dear "));
        tour.paint("letters");
        for (KeyCode part : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)) {
            desk.keys(KeyCode.CONTROL, part);
            desk.until("the part is there", () -> desk.shows("Nothing waits") || desk.shows("Dear "));
            tour.paint("letters-" + part.getName());
        }
        desk.robot.clickOn("#calendarButton");
    }

    /** Of the letters that are due a mail server refuses the first. */
    private void oneIsRefused() {
        tour.clock().advance(Duration.ofMinutes(2));
        try (SmtpFixture server = SmtpFixture.start();
                OutboxWorker worker = new OutboxWorker(desk.services.store, desk.services.clock, server::route,
                        Map.of())) {
            server.answerNext(550);
            worker.runOnce();
        }
        desk.look();
    }

    void waiting() throws IOException {
        desk.robot.clickOn("#waitlistButton");
        desk.until("a time is found", () -> desk.shows("First time that suits"));
        tour.paint("waiting-list");
        desk.keys(KeyCode.F2);
        tour.paint("waiting-change");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.clickOn("#calendarButton");
        desk.keys(KeyCode.CONTROL, KeyCode.W);
        desk.until("who waits is shown", () -> desk.shows("Urgent"));
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.DOWN);
        tour.paint("waiting-carried");
        desk.keys(KeyCode.ESCAPE);
        for (String name : List.of("ana", "li", "wil")) {
            desk.services.search.find(name, List.of(), 1)
                    .forEach(patient -> desk.services.waiting.add(new Actor("Maria", Role.ADMIN, null),
                            new Waiting(patient.id(), Waiting.With.ANYONE, new Waiting.Need(20, null, null),
                                    Suits.ANY_TIME, true)));
        }
        Instant thursday = LocalDate.parse("2026-11-19").atStartOfDay(ZoneOffset.UTC).toInstant();
        Visit chosen = tour.visit("Dr Strange",
                visit -> visit.slot().minutes() >= 30 && visit.slot().start().isAfter(thursday));
        tour.choose(chosen);
        desk.keys(KeyCode.DELETE);
        desk.keys(KeyCode.DIGIT1);
        desk.keys(KeyCode.ENTER);
        desk.until("it is offered", () -> desk.banner().contains("waits since"));
        tour.paint("waiting-offered");
        desk.keys(KeyCode.CONTROL, KeyCode.Z);
    }

    /** A long name, a note and all else that may stand in the line at the bottom. */
    void seat() throws IOException {
        desk.keys(KeyCode.F9);
        tour.paint("who-sits-here");
        desk.type("Alexandra Fitzgerald");
        tour.paint("who-is-new");
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.SHIFT, KeyCode.F9);
        desk.type("The lab calls back about Ida Lund at eleven. Dr Who wants Friday afternoon kept free.");
        tour.paint("note");
        desk.keys(KeyCode.CONTROL, KeyCode.ENTER);
        tour.paint("note-left");
        desk.keys(KeyCode.F9);
        desk.type("maria");
        desk.keys(KeyCode.ENTER);
        tour.paint("note-of-another");
        desk.keys(KeyCode.ESCAPE);
    }

    void rest() throws IOException {
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        tour.paint("day");
        desk.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.keys(KeyCode.F12);
        tour.paint("names-hidden");
        desk.keys(KeyCode.F12);
        desk.robot.clickOn("#settingsButton");
        tour.paint("settings");
        desk.robot.clickOn("#about");
        tour.paint("about");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.interact(() -> desk.scene().lookup("#tokenName").requestFocus());
        desk.type("Website");
        desk.keys(KeyCode.ENTER);
        desk.keys(KeyCode.TAB);
        tour.paint("settings-programs");
        desk.robot.clickOn("#lettersPart");
        tour.paint("settings-letters");
        desk.robot.interact(() -> desk.scene().lookup("#wording").requestFocus());
        desk.keys(KeyCode.SPACE);
        tour.paint("wording");
        desk.robot.interact(() -> desk.scene().lookup("#intro").requestFocus());
        desk.keys(KeyCode.CONTROL, KeyCode.A);
        desk.type("Ask for {{doctor}}");
        tour.paint("wording-unknown-field");
        desk.keys(KeyCode.ESCAPE);
        desk.robot.clickOn("#calendarButton");
    }
}
