package clinicdesk.ui.series;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Recurrence;
import clinicdesk.booking.Refusal;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.AtDesk;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What became of a series, and when its visits are, in words. */
final class SeriesWords {

    private final AtDesk desk;
    private final Texts texts;
    private final SeriesBook book;

    SeriesWords(AtDesk desk, SeriesBook book) {
        this.desk = desk;
        this.texts = Texts.of("ui/series", desk.workplace().locale());
        this.book = book;
    }

    Texts texts() {
        return texts;
    }

    private ClinicClock clock() {
        return desk.workplace().clock();
    }

    private Locale locale() {
        return desk.workplace().locale();
    }

    /** "Booked Ana Pérez: 10 visits, Tuesdays 09:30 with Dr Strange, until 2 Feb. Letter in 60 s." */
    String booked(Recurrence rule, LocalDateTime begins, Outcome.DoneTogether all) {
        Visit first = all.visits().getFirst();
        return texts.get("done.booked", name(first), all.visits().size(),
                book.words(locale()).briefly(rule, begins.toLocalDate()), desk.times().time(begins.toLocalTime()),
                first.doctorName(), shortDate(lastDay(all))) + told(all);
    }

    /** "Moved Ana Pérez: 8 visits, the first now Wed 25 Nov, 10:00 with Dr Strange. Letter in 60 s." */
    String moved(Outcome.DoneTogether all) {
        Visit first = all.visits().getFirst();
        return texts.get("done.moved", name(first), all.visits().size(), moment(first.slot()), first.doctorName())
                + told(all);
    }

    /** "Cancelled Ana Pérez: 8 visits, Tue 1 Dec to Tue 2 Feb. Letter in 60 s." */
    String cancelled(Outcome.DoneTogether all) {
        Visit first = all.visits().getFirst();
        return texts.get("done.cancelled", name(first), all.visits().size(),
                day(clock().dateOf(first.slot().start())), day(lastDay(all))) + told(all);
    }

    private String told(Outcome.DoneTogether all) {
        return desk.words().told(all.told());
    }

    private LocalDate lastDay(Outcome.DoneTogether all) {
        return clock().dateOf(all.visits().getLast().slot().start());
    }

    String refusals(List<Refusal> refusals) {
        return desk.words().refusals().say(refusals);
    }

    String name(Visit visit) {
        return desk.privacy().name(visit.patientName());
    }

    /** "Tue 24 Nov, 09:30" */
    String moment(Slot slot) {
        return moment(clock().local(slot.start()));
    }

    String moment(LocalDateTime start) {
        return texts.get("plan.moment", day(start.toLocalDate()), desk.times().time(start.toLocalTime()));
    }

    /** "Tue 24 Nov", with its year where the day comes again before it. */
    String day(LocalDate date) {
        return format(isNear(date) ? "EEE d MMM" : "EEE d MMM uuuu", date);
    }

    /** "24 Nov", with its year where the day comes again before it. */
    private String shortDate(LocalDate date) {
        return format(isNear(date) ? "d MMM" : "d MMM uuuu", date);
    }

    private boolean isNear(LocalDate date) {
        LocalDate today = clock().today();
        return date.isAfter(today.minusMonths(6)) && date.isBefore(today.plusYears(1));
    }

    private String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(date);
    }
}
