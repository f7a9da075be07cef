package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the visit in the panel: arrived, in progress, completed and back, or cancelled and not come, for which it
 * asks why. One act at a time for each visit; what cannot be done is said. For the window's thread.
 */
public final class VisitSteps {

    private final AtDesk desk;
    private final ClinicBook book;
    private final VisitWords words;
    private final Texts texts;
    private final ReasonViewModel reason;
    private final Supplier<Optional<VisitSheet>> sheet;
    private final Runnable refresh;
    /** The visits with which something is being done. */
    private final Set<UUID> acting = new HashSet<>();
    private @Nullable Asked asked;
    private BooleanSupplier sight = () -> true;

    /** What a quick hand has asked for before the visit was read. */
    private record Asked(Consumer<Visit> act, boolean isStep) {}

    /**
     * @param sheet the visit that is shown, as it was read last
     * @param refresh reads it again
     */
    VisitSteps(AtDesk desk, ClinicBook book, VisitWords words, ReasonViewModel reason,
            Supplier<Optional<VisitSheet>> sheet, Runnable refresh) {
        this.desk = desk;
        this.book = book;
        this.words = words;
        this.texts = Texts.of("ui/appointment", desk.workplace().locale());
        this.reason = reason;
        this.sheet = sheet;
        this.refresh = refresh;
        reason.onConfirmed(this::confirmed);
    }

    /** @param bringer brings the panel into sight, where the question why is asked; false if its place is taken */
    public void onAsk(BooleanSupplier bringer) {
        sight = bringer;
    }

    /** Marks the patient as arrived; on the visit's day only, and says why not otherwise. */
    public void arrived() {
        step(this::arrive);
    }

    private void arrive(Visit visit) {
        LocalDate day = desk.workplace().clock().dateOf(visit.slot().start());
        if (visit.status() != AppointmentStatus.SCHEDULED) {
            refuse("refuse.arrived", visit);
        } else if (!day.equals(desk.workplace().clock().today())) {
            desk.acts().refuse(texts.get("refuse.notToday", desk.times().day(day)));
        } else {
            become(visit, AppointmentStatus.ARRIVED);
        }
    }

    /** Arrived, in progress, completed: whatever comes next. */
    public void nextStep() {
        step(visit -> {
            Optional<AppointmentStatus> next = words.next(visit);
            if (next.isPresent()) {
                become(visit, next.get());
            } else if (visit.status() == AppointmentStatus.SCHEDULED) {
                arrive(visit);
            } else {
                refuse("refuse.noStep", visit);
            }
        });
    }

    /** A step that leaves others out. */
    void stepTo(AppointmentStatus next) {
        step(visit -> become(visit, next));
    }

    public void stepBack() {
        step(visit -> VisitWords.back(visit.status()).ifPresentOrElse(back -> become(visit, back),
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
        sheet.get().filter(known -> sight.getAsBoolean())
                .ifPresent(known -> reason.ask(why, desk.times().moment(known.visit().slot().start()),
                        known.with().address().orElse(null), known.with().hold()));
    }

    private void confirmed(ReasonViewModel.Answer answer) {
        withVisit(visit -> {
            if (answer.why() == ReasonViewModel.Why.CANCEL) {
                Telling telling = answer.letter() ? Telling.LETTER : Telling.NO_LETTER;
                desk.acts().howFar(new Ask.Cancel(visit, answer.reason(), telling), ask -> put(visit, ask));
            } else {
                put(visit, new Ask.Status(visit, AppointmentStatus.NO_SHOW, answer.reason()));
            }
        });
    }

    private void refuse(String key, Visit visit) {
        desk.acts().refuse(texts.get(key, texts.get("status." + visit.status().name())));
    }

    private void become(Visit visit, AppointmentStatus next) {
        put(visit, new Ask.Status(visit, next, null));
    }

    private void put(Visit visit, Ask ask) {
        acting.add(visit.id());
        desk.acts().put(ask, outcome -> {
            acting.remove(visit.id());
            refresh.run();
        }, fault -> {
            acting.remove(visit.id());
            desk.workplace().problem().accept(fault);
        });
    }

    private void step(Consumer<Visit> act) {
        take(new Asked(act, true));
    }

    /** Does this with the visit that is shown, now or once it is read; nothing while an act on it is under way. */
    void withVisit(Consumer<Visit> act) {
        take(new Asked(act, false));
    }

    private void take(Asked wanted) {
        sheet.get().map(VisitSheet::visit).ifPresentOrElse(visit -> take(wanted, visit), () -> asked = wanted);
    }

    private void take(Asked wanted, Visit visit) {
        if (!acting.contains(visit.id())) {
            wanted.act().accept(visit);
        }
    }

    /** The visit has been read. */
    void begin() {
        Asked wanted = asked;
        forget();
        if (wanted != null) {
            take(wanted);
        }
    }

    /** This visit is not shown any more: a step that was asked for is taken all the same, anything else is not. */
    void leave(UUID visitId) {
        Asked wanted = asked;
        forget();
        if (wanted != null && wanted.isStep()) {
            desk.workplace().background().run(() -> book.appointments().visit(visitId),
                    found -> found.ifPresent(visit -> take(wanted, visit)), desk.workplace().problem());
        }
    }

    /** What was asked for is not done any more. */
    void forget() {
        asked = null;
    }
}
