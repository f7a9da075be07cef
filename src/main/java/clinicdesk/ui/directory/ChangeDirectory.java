package clinicdesk.ui.directory;

import clinicdesk.base.Actor;
import clinicdesk.base.Texts;
import clinicdesk.booking.DutyChanges;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.ui.frame.Ask;
import java.util.function.Supplier;

/** A change of what the clinic has that somebody wants. */
final class ChangeDirectory implements Ask.OfScreen {

    private final DutyChanges duty;
    private final DirectoryChange change;
    private final Texts texts;
    private final Supplier<String> what;
    private String said = "";

    /** @param what it came to, in words; slow, asked once it is done */
    ChangeDirectory(DutyChanges duty, DirectoryChange change, Texts texts, Supplier<String> what) {
        this.duty = duty;
        this.change = change;
        this.texts = texts;
        this.what = what;
    }

    @Override
    public Outcome put(Actor actor) {
        Outcome outcome = duty.change(actor, change);
        if (outcome instanceof Outcome.Made) {
            said = what.get();
        }
        return outcome;
    }

    @Override
    public String said(Outcome.Made made) {
        int stranded = stranded(made);
        return stranded == 0 ? said : said + " " + texts.get("said.stranded", stranded);
    }

    /** How many visits to come no longer fit. */
    static int stranded(Outcome outcome) {
        return outcome instanceof Outcome.HoursChanged changed ? changed.stranded().size() : 0;
    }
}
