package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.AtDesk;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the visit in the panel: arrived, in progress, completed and back, or cancelled and not come, for which it
 * asks why. One act at a time; what cannot be done is said. For the window's thread.
 */
public final class VisitSteps {

    private final AtDesk desk;
    private final VisitWords words;
    private final Texts texts;
    private final ReasonViewModel reason;
    private final Supplier<Optional<VisitSheet>> sheet;
    private final Runnable refresh;
    private boolean acting;
    /** What a quick hand has asked for before the visit was read. */
    private @Nullable Consumer<Visit> asked;

    /**
     * @param sheet the visit that is shown, as it was read last
     * @param refresh reads it again
     */
    VisitSteps(AtDesk desk, VisitWords words, ReasonViewModel reason, Supplier<Optional<VisitSheet>> sheet,
            Runnable refresh) {
        this.desk = desk;
        this.words = words;
        this.texts = Texts.of("ui/appointment", desk.workplace().locale());
        this.reason = reason;
        this.sheet = sheet;
        this.refresh = refresh;
        reason.onConfirmed(this::confirmed);
    }

    /** Marks the patient as arrived; on the visit's day only, and says why not otherwise. */
    public void arrived() {
        withVisit(visit -> {
            LocalDate day = desk.workplace().clock().dateOf(visit.slot().start());
            if (visit.status() != AppointmentStatus.SCHEDULED) {
                refuse("refuse.arrived", visit);
            } else if (!day.equals(desk.workplace().clock().today())) {
                desk.acts().refuse(texts.get("refuse.notToday", desk.times().day(day)));
            } else {
                become(visit, AppointmentStatus.ARRIVED);
            }
        });
    }

    /** Arrived, in progress, completed: whatever comes next. */
    public void nextStep() {
        withVisit(visit -> {
            Optional<AppointmentStatus> next = words.next(visit);
            if (next.isPresent()) {
                become(visit, next.get());
            } else if (visit.status() == AppointmentStatus.SCHEDULED) {
                arrived();
            } else {
                refuse("refuse.noStep", visit);
            }
        });
    }

    /** A step that leaves others out. */
    void stepTo(AppointmentStatus next) {
        withVisit(visit -> become(visit, next));
    }

    public void stepBack() {
        withVisit(visit -> VisitWords.back(visit.status()).ifPresentOrElse(back -> become(visit, back),
                () -> desk.acts().refuse(texts.get("refuse.noBack"))));
    }

    /** Asks why the visit is cancelled, then does it. */
    public void askCancel() {
        withVisit(visit -> {
            if (visit.status().isOpen()) {
                askWhy(ReasonViewModel.Why.CANCEL);
            } else {
                refuse("refuse.cancel", visit);
            }
        });
    }

    /** Asks what is known of why nobody came, then marks it. */
    public void askNoShow() {
        withVisit(visit -> {
            if (visit.status().mayBecome(AppointmentStatus.NO_SHOW)) {
                askWhy(ReasonViewModel.Why.NO_SHOW);
            } else {
                refuse("refuse.noShow", visit);
            }
        });
    }

    private void askWhy(ReasonViewModel.Why why) {
        sheet.get().ifPresent(known -> reason.ask(why, desk.times().moment(known.visit().slot().start()),
                known.with().address().orElse(null), known.with().hold()));
    }

    private void confirmed(ReasonViewModel.Answer answer) {
        withVisit(visit -> {
            if (answer.why() == ReasonViewModel.Why.CANCEL) {
                Telling telling = answer.letter() ? Telling.LETTER : Telling.NO_LETTER;
                desk.acts().howFar(new Ask.Cancel(visit, answer.reason(), telling), this::put);
            } else {
                put(new Ask.Status(visit, AppointmentStatus.NO_SHOW, answer.reason()));
            }
        });
    }

    private void refuse(String key, Visit visit) {
        desk.acts().refuse(texts.get(key, texts.get("status." + visit.status().name())));
    }

    private void become(Visit visit, AppointmentStatus next) {
        put(new Ask.Status(visit, next, null));
    }

    private void put(Ask ask) {
        acting = true;
        desk.acts().put(ask, this::became, fault -> {
            acting = false;
            desk.workplace().problem().accept(fault);
        });
    }

    private void became(Outcome outcome) {
        acting = false;
        refresh.run();
    }

    /** Does this with the visit that is shown, now or once it is read; nothing while an act is under way. */
    void withVisit(Consumer<Visit> act) {
        if (!acting) {
            sheet.get().map(VisitSheet::visit).ifPresentOrElse(act, () -> asked = act);
        }
    }

    /** The visit has been read. */
    void begin() {
        Consumer<Visit> act = asked;
        forget();
        if (act != null) {
            withVisit(act);
        }
    }

    /** What was asked for was meant for a visit that is not shown any more, or never was. */
    void forget() {
        asked = null;
    }
}
