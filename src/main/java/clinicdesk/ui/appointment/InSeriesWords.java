package clinicdesk.ui.appointment;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Texts;
import clinicdesk.booking.MadeSeries;
import clinicdesk.booking.Visit;
import clinicdesk.ui.series.RepeatWords;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Which visit of its series one is, in words, and when those around it are. */
final class InSeriesWords {

    /** So many days fit beneath each other without hiding what follows. */
    private static final int DAYS = 12;
    private static final int DAYS_BEFORE = 3;

    private final ClinicClock clock;
    private final Texts texts;
    private final RepeatWords rules;
    private final VisitWords visits;

    InSeriesWords(ClinicClock clock, Texts texts, RepeatWords rules, VisitWords visits) {
        this.clock = clock;
        this.texts = texts;
        this.rules = rules;
        this.visits = visits;
    }

    /** Cancelled visits are not counted, but the one that is shown is told of all the same. */
    VisitCard.InSeries say(Visit shown, MadeSeries series) {
        List<Visit> held = series.visits().stream().filter(visit -> visit.status().holdsTime()).toList();
        int at = held.stream().map(Visit::id).toList().indexOf(shown.id());
        String place = at < 0 ? texts.get("series.of", held.size()) : rules.place(at + 1, held.size());
        int from = Math.max(0, Math.min(at - DAYS_BEFORE, held.size() - DAYS));
        List<VisitCard.OtherDay> days = held.stream().skip(from).limit(DAYS)
                .map(visit -> new VisitCard.OtherDay(visit, visits.day(visit.slot()), visit.id().equals(shown.id())))
                .toList();
        return new VisitCard.InSeries(isAsMade(shown, series)
                ? texts.get("series.place", place, rules.rhythm(series.rule(), series.begins().toLocalDate()))
                : place, days);
    }

    /** Of a visit that was put elsewhere the rule is not told: it would say another day. */
    private boolean isAsMade(Visit shown, MadeSeries series) {
        LocalDate day = clock.dateOf(shown.slot().start());
        return series.rule().starts(series.begins()).stream().map(LocalDateTime::toLocalDate).anyMatch(day::equals);
    }
}
