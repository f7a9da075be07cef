package clinicdesk.ui.frame;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Told;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import clinicdesk.mail.Channel;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What became of an act, in words. */
public final class OutcomeWords {

    private final Texts texts;
    private final TimeWords times;
    private final RefusalWords refusals;
    private final Privacy privacy;
    private final ClinicClock clock;
    private final BooleanSupplier mayOverrule;

    /** @param mayOverrule whether who sits here may overrule; asked anew each time */
    public OutcomeWords(Workplace workplace, Privacy privacy, BooleanSupplier mayOverrule) {
        this.mayOverrule = mayOverrule;
        this.texts = Texts.of("ui/frame", workplace.locale());
        this.times = new TimeWords(workplace);
        this.refusals = new RefusalWords(texts, times, privacy);
        this.privacy = privacy;
        this.clock = workplace.clock();
    }

    public TimeWords times() {
        return times;
    }

    public RefusalWords refusals() {
        return refusals;
    }

    /** Whether who sits here may overrule a refusal, if the refusal itself lets it. */
    public boolean mayOverrule() {
        return mayOverrule.getAsBoolean();
    }

    Banner banner(Ask ask, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made made when ask instanceof Ask.OfScreen act -> Banner.done(act.said(made), true);
            case Outcome.Done done -> Banner.done(marked(ask, done) + told(done), true);
            case Outcome.Made made -> throw new IllegalStateException("an act of a screen says itself what it came to");
            default -> other(Optional.of(ask), outcome);
        };
    }

    /** @param what {@code undone} or {@code redone} */
    Banner backBanner(String what, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> Banner.done(texts.get("banner." + what, name(done.visit())) + told(done), false);
            case Outcome.DoneTogether all ->
                Banner.done(texts.get("banner." + what + ".visits", all.visits().size()) + told(all.told()), false);
            case Outcome.HoursChanged hours when !hours.stranded().isEmpty() ->
                Banner.done(texts.get("banner." + what + ".stranded", hours.stranded().size()), false);
            case Outcome.PatientChanged changed -> Banner.done(texts.get("banner." + what, name(changed.patient())),
                    false);
            case Outcome.Made other -> Banner.done(texts.get("banner." + what + ".other"), false);
            default -> other(Optional.empty(), outcome);
        };
    }

    /** What was done, and that its time was granted in no usual way. */
    private String marked(Ask ask, Outcome.Done outcome) {
        String text = done(ask, outcome);
        Visit visit = outcome.visit();
        if (!visit.state().overruled() || ask instanceof Ask.Status || ask instanceof Ask.Cancel) {
            return text;
        }
        String why = visit.notes().overruling();
        return why == null
                ? texts.get("banner.extraPlace", text)
                : texts.get("banner.overruled", text, privacy.secret(why));
    }

    /** Whose visit is wanted and when, in a few words; empty for what is wanted of no visit. */
    String wanted(Ask ask) {
        return switch (ask) {
            case Ask.Move move -> name(move.visit()) + ", " + when(move.request().to().slot());
            case Ask.Book book -> when(book.request().placement().slot());
            case Ask.BookBeside beside -> when(beside.request().placement().slot());
            case Ask.WalkIn walkIn -> when(walkIn.request().placement().slot());
            case Ask.RecordPast past -> when(past.request().placement().slot());
            default -> "";
        };
    }

    private String when(Slot slot) {
        return times.day(clock.dateOf(slot.start())) + ", " + times.span(slot);
    }

    String nextTelling(Telling telling) {
        return texts.get("banner.next." + telling.name());
    }

    String nothing(String what) {
        return texts.get("banner.nothing." + what);
    }

    private String done(Ask ask, Outcome.Done done) {
        Visit visit = done.visit();
        String name = name(visit);
        String when = times.moment(visit.slot().start());
        return switch (ask) {
            case Ask.Book book -> texts.get("banner.booked", name, when, visit.doctorName());
            case Ask.BookBeside beside -> texts.get("banner.booked", name, when, visit.doctorName());
            case Ask.WalkIn walkIn -> texts.get("banner.walkIn", name, visit.doctorName()) + alerts(visit);
            case Ask.RecordPast recorded -> texts.get("banner.recorded", name, when);
            case Ask.Move move -> moved(move, visit);
            case Ask.Cancel cancel -> texts.get("banner.cancelled", name, when);
            case Ask.OfScreen act -> act.said(done);
            case Ask.Status status -> texts.get("banner.status", name, refusals.status(visit.status()))
                    + alerts(visit);
        };
    }

    /** What must not be overlooked about a patient who has just come, as one more sentence. */
    private String alerts(Visit visit) {
        String alerts = visit.notes().alerts();
        return visit.status() != AppointmentStatus.ARRIVED || alerts == null || alerts.isBlank()
                ? ""
                : " " + texts.get("banner.alerts", alerts.strip());
    }

    private String moved(Ask.Move move, Visit visit) {
        String name = name(visit);
        boolean sameStart = move.visit().slot().start().equals(visit.slot().start());
        if (sameStart && move.visit().doctorId().equals(visit.doctorId())) {
            return texts.get("banner.lengthened", name, visit.slot().minutes());
        }
        String when = times.moment(visit.slot().start());
        return move.visit().doctorId().equals(visit.doctorId())
                ? texts.get("banner.moved", name, when)
                : texts.get("banner.movedTo", name, when, visit.doctorName());
    }

    private String told(Outcome.Done done) {
        AppointmentStatus status = done.visit().status();
        return done.told() instanceof Told.NoAddress && status == AppointmentStatus.ARRIVED ? "" : told(done.told());
    }

    /** How the patient comes to know, as one more sentence; empty where there is nothing to say. */
    public String told(Told told) {
        return switch (told) {
            case Told.Letter letter -> " " + texts.get(letter.way() == Channel.MAIL ? "told.letter" : "told.message",
                    Math.max(0, letter.due().getEpochSecond() - clock.now().getEpochSecond()),
                    privacy.secret(letter.address()));
            case Told.NoAddress none -> " " + texts.get("told.noAddress");
            case Told.NoLetter none -> " " + texts.get("told.noLetter");
            case Told.NothingNew nothing -> "";
            case Told.NotWanted not -> "";
        };
    }

    private Banner other(Optional<Ask> ask, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> Banner.refused(refusals.say(refused.refusals()),
                    ask.flatMap(asked -> refused.nextFree().flatMap(slot -> offer(asked, slot))),
                    ask.map(asked -> new Banner.Overrulable(asked, refused.refusals()))
                            .filter(asked -> refused.mayBeOverruled() && asked.because("?").isPresent())
                            .filter(asked -> mayOverrule()));
            case Outcome.Stale stale -> changedElsewhere(
                    texts.get("banner.stale", name(stale.current()), times.moment(stale.current().slot().start()),
                            refusals.status(stale.current().status())));
            case Outcome.StaleHours stale -> changedElsewhere(texts.get("banner.staleHours"));
            case Outcome.StaleEntry stale -> changedElsewhere(texts.get("banner.staleEntry"));
            case Outcome.StalePatient stale ->
                changedElsewhere(texts.get("banner.stalePatient", name(stale.current())));
            case Outcome.StaleDirectory stale -> changedElsewhere(texts.get("banner.staleDirectory"));
            case Outcome.LetterLeft left -> changedElsewhere(texts.get("banner.letterLeft"));
            case Outcome.Unfit unfit -> Banner.refused(texts.get("banner.unfit", unfit.unfit().size()));
            case Outcome.Invalid invalid -> Banner.refused(problem(invalid.problems().getFirst()));
            case Outcome.Unknown unknown -> Banner.refused(texts.get("banner.unknown"));
            case Outcome.Denied denied -> Banner.refused(texts.get("banner.denied"));
            case Outcome.Made made -> throw new IllegalStateException("said elsewhere");
        };
    }

    private static Banner changedElsewhere(String text) {
        return new Banner(Banner.Tone.CHANGED_ELSEWHERE, text, List.of(), Optional.empty(), false);
    }

    private Optional<Banner.Offer> offer(Ask asked, Slot slot) {
        return asked.at(slot).map(ask -> new Banner.Offer(texts.get("banner.nextFree", times.moment(slot.start())),
                texts.get("banner.take", asked instanceof Ask.Move move
                        ? times.near(slot.start(), move.request().to().slot().start())
                        : times.time(slot.start())),
                ask));
    }

    /** What is wrong with a field, in words. */
    public String problem(FieldProblem problem) {
        return texts.get("problem." + problem.code().name());
    }

    private String name(Patient patient) {
        return privacy.name(patient.name().display());
    }

    private String name(Visit visit) {
        return privacy.name(visit.patientName());
    }
}
