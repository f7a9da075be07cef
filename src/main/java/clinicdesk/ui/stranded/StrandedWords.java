package clinicdesk.ui.stranded;

import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Call;
import clinicdesk.booking.CallList;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.StrandedVisits.Stranded;
import clinicdesk.booking.Told;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.AtDesk;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be sorted out, and what became of it, in words. */
record StrandedWords(AtDesk desk, Texts texts) {

    StrandedWords(AtDesk desk) {
        this(desk, Texts.of("ui/stranded", desk.workplace().locale()));
    }

    StrandedRow row(Stranded stranded) {
        Visit visit = stranded.visit();
        return new StrandedRow(stranded, desk.times().moment(visit.slot().start()), name(visit),
                desk.words().refusals().say(stranded.why()), reach(stranded));
    }

    private StrandedRow.Reach reach(Stranded stranded) {
        Instant start = stranded.visit().slot().start();
        boolean soon = isSoon(start);
        if (!soon && stranded.hasAddress()) {
            return new StrandedRow.Reach(true, texts.get("reach.letter"), "");
        }
        return new StrandedRow.Reach(false, soon ? starts(start) : texts.get("reach.noAddress"),
                phone(stranded.phone()));
    }

    private boolean isSoon(Instant start) {
        return start.isBefore(desk.workplace().clock().now().plus(CallList.SOON));
    }

    private String starts(Instant start) {
        Instant now = desk.workplace().clock().now();
        return start.isAfter(now)
                ? texts.get("reach.soon", length(Duration.between(now, start)))
                : texts.get("reach.begun", desk.times().time(start));
    }

    /** "25 min", "2 h", "2 h 10 min" */
    private String length(Duration time) {
        String minutes = texts.get("length.minutes", time.toMinutesPart());
        if (time.toHours() == 0) {
            return minutes;
        }
        String hours = texts.get("length.hours", time.toHours());
        return time.toMinutesPart() == 0 ? hours : hours + " " + minutes;
    }

    private String phone(@Nullable String number) {
        return number == null ? texts.get("reach.noPhone") : desk.privacy().secret(number);
    }

    CallLine call(Call call) {
        return new CallLine(call.id(), name(call.visit()), phone(call.phone()), say(call), call.done());
    }

    private String say(Call call) {
        Visit visit = call.visit();
        String was = desk.times().moment(call.was().start());
        String doctor = call.was().doctor();
        if (call.isOpen()) {
            return texts.get("call.open", was, doctor);
        }
        if (visit.status() == AppointmentStatus.CANCELLED) {
            return texts.get("call.cancelled", was, doctor);
        }
        boolean stands = visit.slot().start().equals(call.was().start()) && visit.doctorName().equals(doctor);
        return stands
                ? texts.get("call.stands", was, doctor, desk.words().refusals().status(visit.status()))
                : texts.get("call.moved", was, doctor, desk.times().moment(visit.slot().start()), visit.doctorName());
    }

    String offer(Offer offer) {
        return texts.get("offer.text", desk.times().moment(offer.slot().start()), offer.doctorName());
    }

    /** What is to be sorted out, in one line. */
    String summary(Disarray all) {
        return all.rows().isEmpty() && all.calls().isEmpty()
                ? ""
                : texts.get("stranded.summary", all.rows().size(), all.openCalls());
    }

    /** @param before the visit as it was when it did not fit */
    String moved(Visit before, Outcome.Made made) {
        if (!(made instanceof Outcome.Done(Visit visit, var inverse, Told told))) {
            throw new IllegalArgumentException("a move of one visit is done alone");
        }
        String said = texts.get("said.moved", name(visit), desk.times().moment(visit.slot().start()),
                visit.doctorName());
        return said + told(before, told);
    }

    String cancelled(Visit before, Outcome.Made made) {
        if (!(made instanceof Outcome.Done(Visit visit, var inverse, Told told))) {
            throw new IllegalArgumentException("one visit is cancelled alone");
        }
        return texts.get("said.cancelled", name(visit), desk.times().moment(visit.slot().start()))
                + told(before, told);
    }

    private String told(Visit before, Told told) {
        return switch (told) {
            case Told.NoAddress none -> " " + texts.get("said.call");
            case Told.Letter letter when isSoon(before.slot().start()) ->
                desk.words().told(letter) + " " + texts.get("said.callToo");
            default -> desk.words().told(told);
        };
    }

    String ticked(CallLine call, boolean done) {
        return texts.get(done ? "said.ticked" : "said.unticked", call.who());
    }

    String name(Visit visit) {
        return desk.privacy().name(visit.patientName());
    }
}
