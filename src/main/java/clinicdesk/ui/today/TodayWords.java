package clinicdesk.ui.today;

import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.ui.appointment.VisitWords;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.RunningLate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The day's visits in words, as far as names may be shown. */
record TodayWords(AtDesk desk, Texts texts, VisitWords visits) {

    TodayWords(AtDesk desk) {
        this(desk, Texts.of("ui/today", desk.workplace().locale()), new VisitWords(desk));
    }

    TodayRow row(Visit visit, Day day, RunningLate.Today late) {
        TodayRow.Who who = who(visit, day);
        String room = name(day, visit.placement().roomId());
        TodayRow.Where where = new TodayRow.Where(visit.doctorName(),
                day.around().colours().getOrDefault(visit.doctorId(), 0), room);
        TodayRow.Stand stand = stand(visit, late);
        String searched = String.join(" ", visit.patientName(), visit.doctorName(), room, who.what(), who.alerts(),
                stand.time(), stand.words(), visits.statusWords(visit));
        return new TodayRow(visit, who, where, stand, searched);
    }

    private TodayRow.Who who(Visit visit, Day day) {
        LocalDate born = day.around().births().get(visit.patientId());
        String alerts = Optional.ofNullable(visit.notes().alerts()).map(String::strip).orElse("");
        return new TodayRow.Who(desk.privacy().name(visit.patientName()),
                born == null ? "" : desk.privacy().secret(texts.get("today.born", desk.times().date(born))),
                name(day, visit.visitTypeId()), alerts);
    }

    private static String name(Day day, @Nullable UUID id) {
        return id == null ? "" : day.around().names().getOrDefault(id, "");
    }

    private TodayRow.Stand stand(Visit visit, RunningLate.Today late) {
        Instant begins = late.expected().get(visit.id());
        return new TodayRow.Stand(desk.times().time(visit.slot().start()),
                begins == null ? "" : texts.get("today.expected", desk.times().time(begins)), words(visit),
                lateBy(visit) > 0, visit.status().isOver());
    }

    private String words(Visit visit) {
        Instant arrived = visit.state().arrivedAt();
        if (lateBy(visit) > 0) {
            return texts.get("today.late", lateBy(visit));
        }
        return visit.status() == AppointmentStatus.ARRIVED && arrived != null
                ? texts.get("today.waiting", desk.times().minutesSince(arrived))
                : visits.statusWords(visit);
    }

    /** The whole minutes since the visit should have begun, while nobody has come; else 0. */
    private long lateBy(Visit visit) {
        return visit.status() == AppointmentStatus.SCHEDULED ? desk.times().minutesSince(visit.slot().start()) : 0;
    }

    /** Why nothing is listed. */
    String nothing(Day day, boolean some) {
        if (some) {
            return texts.get("today.notFound");
        }
        return day.holiday().isEmpty() ? texts.get("today.none") : closed(day);
    }

    /** "The clinic is closed today: Christmas Day." or empty. */
    String closed(Day day) {
        return day.holiday().isEmpty() ? "" : texts.get("today.closed", day.holiday());
    }
}
