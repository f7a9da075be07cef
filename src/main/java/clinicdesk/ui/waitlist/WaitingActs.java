package clinicdesk.ui.waitlist;

import clinicdesk.base.Texts;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Telling;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.WaitingWords;
import clinicdesk.waitlist.Fitting;
import clinicdesk.waitlist.Gaps;
import clinicdesk.waitlist.Offers;
import clinicdesk.waitlist.OpenWaiting;
import clinicdesk.waitlist.Waiting;
import clinicdesk.waitlist.WaitingList;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What this window does with who waits. For the window's thread. */
final class WaitingActs {

    private final AtDesk desk;
    private final ClinicBook book;
    private final Texts texts;
    private final WaitingWords words;

    WaitingActs(AtDesk desk, ClinicBook book) {
        this.desk = desk;
        this.book = book;
        this.texts = Texts.of("ui/waitlist", desk.workplace().locale());
        this.words = new WaitingWords(desk);
    }

    AtDesk desk() {
        return desk;
    }

    WaitingList list() {
        return book.times().waiting();
    }

    Gaps gaps() {
        return book.times().gaps();
    }

    Offers offers() {
        return book.times().offers();
    }

    Texts texts() {
        return texts;
    }

    WaitingWords words() {
        return words;
    }

    /** @param name of the patient, as far as names may be shown */
    void add(Waiting waiting, String name, Consumer<Outcome> then) {
        desk.acts().put(new WaitingAct.Add(list(), waiting, texts.get("said.added", name)), then);
    }

    void change(OpenWaiting who, Waiting waiting, Consumer<Outcome> then) {
        desk.acts().put(new WaitingAct.Change(list(), who, waiting, texts.get("said.changed", words.name(who))), then);
    }

    void takeOff(OpenWaiting who) {
        desk.acts().put(new WaitingAct.TakeOff(list(), who, texts.get("said.takenOff", words.name(who))));
    }

    Ask book(Fitting fitting, Telling telling) {
        return new WaitingAct.Book(list(), words, fitting.who(), fitting.request(telling));
    }

    /** Offers the time by letter. */
    Ask offer(Fitting fitting) {
        String when = desk.times().moment(fitting.slot().start());
        return new WaitingAct.Offer(offers(), fitting,
                texts.get("said.offered", words.name(fitting.who()), when, fitting.doctor()));
    }

    /** Books at a time that was found or is meant on the grid, in that doctor's room. */
    void bookAt(OpenWaiting who, FreeSlot place, @Nullable UUID visitTypeId) {
        Telling telling = desk.acts().takeTelling();
        desk.workplace().background().run(() -> gaps().at(who, place),
                found -> found.ifPresent(fitting -> desk.acts().put(new WaitingAct.Book(list(), words, who,
                        new BookingRequest(fitting.place(), visitTypeId, null, telling)))),
                desk.workplace().problem());
    }

    /** Whether booking would grant that; slow. */
    boolean wouldFit(OpenWaiting who, FreeSlot place) {
        return gaps().at(who, place)
                .flatMap(fitting -> book.booking().wouldBook(fitting.request(Telling.NO_LETTER)))
                .filter(fit -> fit.fits()).isPresent();
    }
}
