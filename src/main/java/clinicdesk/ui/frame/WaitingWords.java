package clinicdesk.ui.frame;

import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Visit;
import clinicdesk.hours.TimeSpan;
import clinicdesk.waitlist.Fitting;
import clinicdesk.waitlist.OpenWaiting;
import clinicdesk.waitlist.Suits;
import clinicdesk.waitlist.Waiting;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who waits and for what, in words. */
public record WaitingWords(AtDesk desk, Texts texts) {

    public WaitingWords(AtDesk desk) {
        this(desk, Texts.of("ui/frame", desk.workplace().locale()));
    }

    public String name(OpenWaiting who) {
        return desk.privacy().name(who.names().patient());
    }

    /** "Dr Strange", "Cardiology: anyone", "Anyone" */
    public String with(OpenWaiting who) {
        Waiting.With with = who.waiting().with();
        return Optional.ofNullable(who.names().doctor())
                .or(() -> Optional.ofNullable(with.specialization())
                        .map(name -> texts.get("waiting.speciality", name)))
                .orElseGet(() -> texts.get("waiting.anyone"));
    }

    /** "Waits for Dr Strange, Check-up, 45 min (urgent)" */
    public String forWhat(OpenWaiting who) {
        return texts.get(who.waiting().urgent() ? "waiting.for.urgent" : "waiting.for", with(who), what(who));
    }

    /** "Check-up, 45 min" */
    public String what(OpenWaiting who) {
        String type = who.names().visitType();
        int minutes = who.waiting().need().minutes();
        return type == null ? texts.get("waiting.minutes", minutes) : texts.get("waiting.type", type, minutes);
    }

    /** "Mon–Wed, Fri, 09:00–12:00", "any time" */
    public String suits(Suits suits) {
        List<String> said = new ArrayList<>();
        if (!suits.isAnyDay()) {
            said.add(days(suits));
        }
        if (!suits.isAnyHour()) {
            said.add(hours(suits.time()));
        }
        return said.isEmpty() ? texts.get("waiting.anyTime") : String.join(", ", said);
    }

    private String days(Suits suits) {
        List<String> stretches = new ArrayList<>();
        DayOfWeek[] week = DayOfWeek.values();
        for (int first = 0; first < week.length; first++) {
            int last = first;
            while (last < week.length && suits.days().contains(week[last])) {
                last++;
            }
            if (last - first > 2) {
                stretches.add(texts.get("waiting.days", name(week[first]), name(week[last - 1])));
                first = last;
            } else if (last > first) {
                stretches.add(name(week[first]));
            }
        }
        return String.join(", ", stretches);
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, desk.workplace().locale());
    }

    private String hours(TimeSpan span) {
        if (span.from() == 0) {
            return texts.get("waiting.until", time(span.to()));
        }
        return span.to() == TimeSpan.WHOLE_DAY.to()
                ? texts.get("waiting.from", time(span.from()))
                : texts.get("waiting.between", time(span.from()), time(span.to()));
    }

    private String time(int minute) {
        return desk.times().time(LocalTime.ofSecondOfDay(minute * 60L));
    }

    /** "since 3 Nov" */
    public String since(OpenWaiting who) {
        return texts.get("waiting.since", desk.times().shortDate(desk.workplace().clock().dateOf(who.since())));
    }

    /** A time that has become free for somebody. */
    public String offer(Fitting fitting) {
        Slot slot = fitting.slot();
        return texts.get(fitting.who().waiting().urgent() ? "waiting.offer.urgent" : "waiting.offer",
                desk.times().day(desk.workplace().clock().dateOf(slot.start())), desk.times().span(slot),
                name(fitting.who()), since(fitting.who()));
    }

    /** What the button says that books somebody. */
    public String take(OpenWaiting who) {
        return texts.get("waiting.take", name(who));
    }

    public String booked(Outcome.Done done) {
        Visit visit = done.visit();
        return texts.get("waiting.booked", desk.privacy().name(visit.patientName()),
                desk.times().moment(visit.slot().start()), visit.doctorName()) + desk.words().told(done.told());
    }
}
