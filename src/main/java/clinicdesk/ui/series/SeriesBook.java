package clinicdesk.ui.series;

import clinicdesk.booking.MadeSeries;
import clinicdesk.booking.SeriesService;
import clinicdesk.booking.Visit;
import clinicdesk.settings.ClinicSettings;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The series of the clinic, and on which day its week begins. */
public record SeriesBook(SeriesService series, ClinicSettings settings) {

    /** The series that a visit belongs to, as it was made; slow. */
    public Optional<MadeSeries> of(Visit visit) {
        UUID id = visit.notes().seriesId();
        return id == null ? Optional.empty() : series.made(id);
    }

    /** @param locale says it where the clinic has not */
    public RepeatWords words(Locale locale) {
        return new RepeatWords(locale, weekStart(locale));
    }

    DayOfWeek weekStart(Locale locale) {
        return settings.week(locale).getFirstDayOfWeek();
    }
}
