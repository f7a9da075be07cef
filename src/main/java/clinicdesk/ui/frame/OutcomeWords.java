package clinicdesk.ui.frame;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Refusal;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Told;
import clinicdesk.booking.Visit;
import java.util.List;
import java.util.Optional;

/** What became of an act, in words. */
public final class OutcomeWords {

    private final Texts texts;
    private final TimeWords times;
    private final RefusalWords refusals;
    private final Privacy privacy;
    private final ClinicClock clock;

    public OutcomeWords(Workplace workplace, Privacy privacy) {
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

    Banner banner(Ask ask, Outcome outcome) {
        return outcome instanceof Outcome.Done done
                ? Banner.done(done(ask, done) + told(done), true)
                : other(Optional.of(ask), outcome);
    }

    /** @param what {@code undone} or {@code redone} */
    Banner backBanner(String what, Outcome outcome) {
        return outcome instanceof Outcome.Done done
                ? Banner.done(texts.get("banner." + what, name(done.visit())) + told(done), false)
                : other(Optional.empty(), outcome);
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
            case Ask.WalkIn walkIn -> texts.get("banner.walkIn", name, visit.doctorName());
            case Ask.RecordPast recorded -> texts.get("banner.recorded", name, when);
            case Ask.Move move -> moved(move, visit);
            case Ask.Cancel cancel -> texts.get("banner.cancelled", name, when);
            case Ask.Status status -> texts.get("banner.status", name, refusals.status(visit.status()));
        };
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
        return switch (done.told()) {
            case Told.Letter letter -> " " + texts.get("told.letter",
                    Math.max(0, letter.due().getEpochSecond() - clock.now().getEpochSecond()));
            case Told.NoAddress none when status != AppointmentStatus.ARRIVED -> " " + texts.get("told.noAddress");
            default -> "";
        };
    }

    private Banner other(Optional<Ask> ask, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(List<Refusal> why, Optional<Slot> nextFree) -> Banner.refused(refusals.say(why),
                    ask.flatMap(asked -> nextFree.flatMap(slot -> offer(asked, slot))));
            case Outcome.Stale stale -> new Banner(Banner.Tone.CHANGED_ELSEWHERE,
                    texts.get("banner.stale", name(stale.current()), times.moment(stale.current().slot().start()),
                            refusals.status(stale.current().status())),
                    Optional.empty(), false);
            case Outcome.Invalid invalid -> Banner.refused(problem(invalid.problems().getFirst()), Optional.empty());
            case Outcome.Unknown unknown -> Banner.refused(texts.get("banner.unknown"), Optional.empty());
            case Outcome.Denied denied -> Banner.refused(texts.get("banner.denied"), Optional.empty());
            case Outcome.Done done -> throw new IllegalStateException("said elsewhere");
        };
    }

    private Optional<Banner.Offer> offer(Ask asked, Slot slot) {
        return asked.at(slot).map(ask -> new Banner.Offer(texts.get("banner.nextFree", times.moment(slot.start())),
                texts.get("banner.take", asked instanceof Ask.Move move
                        ? times.near(slot.start(), move.to().slot().start())
                        : times.time(slot.start())),
                ask));
    }

    /** What is wrong with a field, in words. */
    public String problem(FieldProblem problem) {
        return texts.get("problem." + problem.code().name());
    }

    private String name(Visit visit) {
        return privacy.name(visit.patientName());
    }
}
