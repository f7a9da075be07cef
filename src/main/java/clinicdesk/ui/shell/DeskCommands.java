package clinicdesk.ui.shell;

import clinicdesk.base.Texts;
import clinicdesk.ui.calendar.DoctorAct;
import clinicdesk.ui.find.Command;
import clinicdesk.ui.frame.DeskActs;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be found and done from anywhere, with the keys that do the same. */
public final class DeskCommands {

    private DeskCommands() {}

    /** @param locale of the names */
    public static List<Command> all(ShellViewModel shell, DeskFlow flow, DeskActs acts, Models models, Locale locale) {
        Texts texts = Texts.of("ui/shell", locale);
        return Stream.of(everyDay(shell, flow, acts, models, texts), waiting(shell, flow, texts),
                disorder(shell, flow, texts)).flatMap(List::stream).toList();
    }

    /** Who waits for a time. */
    private static List<Command> waiting(ShellViewModel shell, DeskFlow flow, Texts texts) {
        return List.of(new Command(texts.get("command.waiting"), "Ctrl+W", flow::waiting),
                new Command(texts.get("command.addWaiting"), "", flow.waits()::add),
                new Command(texts.get("command.waitlist"), "", () -> shell.show(Page.WAITLIST)));
    }

    /** What a day that goes wrong asks for. */
    private static List<Command> disorder(ShellViewModel shell, DeskFlow flow, Texts texts) {
        return List.of(new Command(texts.get("command.stranded"), "", () -> shell.show(Page.STRANDED)),
                new Command(texts.get("command.ill"), "", () -> flow.disorder().begin(DoctorAct.ILL)),
                new Command(texts.get("command.late"), "", () -> flow.disorder().begin(DoctorAct.LATE)),
                new Command(texts.get("command.inTime"), "", () -> flow.disorder().begin(DoctorAct.IN_TIME)),
                new Command(texts.get("command.shift"), "", () -> flow.disorder().begin(DoctorAct.SHIFT)));
    }

    private static List<Command> everyDay(ShellViewModel shell, DeskFlow flow, DeskActs acts, Models models,
            Texts texts) {
        return List.of(new Command(texts.get("command.newVisit"), "Ctrl+N", flow::newVisit),
                new Command(texts.get("command.firstFree"), "Ctrl+Shift+N", flow.forms()::firstFree),
                new Command(texts.get("command.findTime"), "Ctrl+Shift+F", flow::findTime),
                new Command(texts.get("command.again"), "Ctrl+R", models.panels().visit()::again),
                new Command(texts.get("command.andFor"), "Ctrl+J", models.panels().visit()::andFor),
                new Command(texts.get("command.walkIn"), "F8", flow.forms()::walkIn),
                new Command(texts.get("command.recordPast"), "", flow.forms()::recordPast),
                new Command(texts.get("command.today"), "Home / Ctrl+T", models.calendar()::goToToday),
                new Command(texts.get("command.goToDate"), "Ctrl+G", flow::goToDate),
                new Command(texts.get("command.day"), "Ctrl+1", models.calendar()::showDay),
                new Command(texts.get("command.week"), "Ctrl+2", models.calendar()::showWeek),
                new Command(texts.get("command.print"), "Ctrl+P", flow::print),
                new Command(texts.get("command.undo"), "Ctrl+Z", acts::undo),
                new Command(texts.get("command.redo"), "Ctrl+Y / Ctrl+Shift+Z", acts::redo),
                new Command(texts.get("command.who"), "F9", () -> shell.show(Overlay.WHO)),
                new Command(texts.get("command.note"), "Shift+F9", () -> shell.show(Overlay.NOTE)),
                new Command(texts.get("command.hideNames"), "F12", shell::toggleNames),
                new Command(texts.get("command.keys"), "F1", () -> shell.show(Overlay.KEYS)),
                new Command(texts.get("command.about"), "", () -> shell.show(Overlay.ABOUT)),
                new Command(texts.get("command.calendar"), "", () -> shell.show(Page.CALENDAR)),
                new Command(texts.get("command.todaysList"), "", () -> shell.show(Page.TODAY)),
                new Command(texts.get("command.outbox"), "", () -> shell.show(Page.OUTBOX)),
                new Command(texts.get("command.patients"), "", () -> shell.show(Page.PATIENTS)),
                new Command(texts.get("command.doctors"), "", () -> shell.show(Page.DOCTORS)),
                new Command(texts.get("command.hours"), "", () -> shell.show(Page.HOURS)),
                new Command(texts.get("command.settings"), "", () -> shell.show(Page.SETTINGS)));
    }
}
