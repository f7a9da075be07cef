package clinicdesk.report;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.hours.Absence;
import clinicdesk.hours.DoctorDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What paper says, in the words, dates and times of a locale; times are the clinic's. */
final class PaperWords {

    private final ClinicClock clock;
    private final Texts texts;
    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    private final DateTimeFormatter date;

    PaperWords(ClinicClock clock, Locale locale) {
        this.clock = clock;
        this.texts = Texts.of("report", locale);
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    Texts texts() {
        return texts;
    }

    /** "09:30" */
    String time(Instant instant) {
        return time.format(clock.local(instant));
    }

    /** "Wednesday, 25 November 2026" */
    String day(LocalDate of) {
        return day.format(of);
    }

    /** "Wednesday, 25 November 2026" */
    String day(Instant instant) {
        return day(clock.dateOf(instant));
    }

    /** "17 May 1980" */
    String date(LocalDate of) {
        return date.format(of);
    }

    /** When this is put on paper. */
    String printed() {
        return texts.get("sheet.printed", date(clock.today()), time(clock.now()));
    }

    /** When the doctor works that day and why not: "Works 09:00–12:00, 13:00–17:00 · On leave 15:00–17:00" */
    String hours(DoctorDay of) {
        List<String> said = new ArrayList<>();
        Optional.ofNullable(of.holiday()).ifPresent(name -> said.add(texts.get("sheet.holiday", name)));
        if (of.holiday() == null) {
            said.add(of.working().isEmpty()
                    ? texts.get("sheet.off")
                    : texts.get("sheet.works",
                            of.working().stream().map(slot -> span(slot, of.date()))
                                    .collect(Collectors.joining(", "))));
        }
        of.leave().forEach(absence -> said.add(leave(absence, of.date())));
        return String.join(" · ", said);
    }

    private String leave(Absence absence, LocalDate of) {
        Slot whole = clock.day(of);
        return absence.slot().encloses(whole)
                ? texts.get("sheet.leaveAllDay")
                : texts.get("sheet.leave", span(absence.slot(), of));
    }

    /** What of the stretch lies in this day. */
    private String span(Slot slot, LocalDate of) {
        Slot whole = clock.day(of);
        Instant from = slot.start().isBefore(whole.start()) ? whole.start() : slot.start();
        boolean toMidnight = !slot.end().isBefore(whole.end());
        return time(from) + "–" + (toMidnight ? texts.get("sheet.midnight") : time(slot.end()));
    }
}
