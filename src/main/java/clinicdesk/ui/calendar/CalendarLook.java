package clinicdesk.ui.calendar;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Late;
import clinicdesk.booking.Visit;
import clinicdesk.directory.VisitType;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.ui.frame.Privacy;
import clinicdesk.ui.frame.RunningLate;
import clinicdesk.ui.frame.TimeWords;
import clinicdesk.ui.frame.Workplace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How visits and pages are drawn and named. */
final class CalendarLook {

    private final ClinicClock clock;
    private final Locale locale;
    private final Texts texts;
    private final Privacy privacy;
    private final ClinicSettings settings;
    private final TimeWords times;
    private Map<UUID, VisitType> types = Map.of();
    private Map<UUID, Instant> expected = Map.of();

    CalendarLook(Workplace workplace, Texts texts, Privacy privacy, ClinicSettings settings) {
        this.clock = workplace.clock();
        this.locale = workplace.locale();
        this.texts = texts;
        this.privacy = privacy;
        this.settings = settings;
        this.times = new TimeWords(workplace);
    }

    GridRange range(Pages pages) {
        LocalTime closes = settings.closes().equals(LocalTime.MAX) ? LocalTime.MIDNIGHT : settings.closes();
        return new GridRange(pages.firstDay(), pages.days(), settings.opens(), closes, clock.zone(), pages.lanes());
    }

    /** "16 – 20 November 2026", or the day. */
    String title(Pages pages) {
        LocalDate first = pages.firstDay();
        LocalDate last = pages.lastDay();
        if (first.equals(last)) {
            return format("EEE d MMMM uuuu", first);
        }
        String from = first.getYear() != last.getYear()
                ? format("d MMMM uuuu", first)
                : first.getMonth() != last.getMonth() ? format("d MMMM", first) : format("d", first);
        return from + " – " + format("d MMMM uuuu", last);
    }

    private String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    void setTypes(List<VisitType> known) {
        types = known.stream().collect(Collectors.toMap(VisitType::id, type -> type));
    }

    /** When visits of doctors who run late are expected. */
    void setExpected(Map<UUID, Instant> byVisit) {
        expected = byVisit;
    }

    private @Nullable String expected(Visit visit) {
        Instant begins = expected.get(visit.id());
        return begins == null ? null : times.time(begins);
    }

    /** What stands under the name of each doctor who runs late. */
    Map<UUID, String> lateNotes(RunningLate.Today late) {
        return late.doctors().values().stream()
                .collect(Collectors.toMap(Late::doctorId, one -> texts.get("calendar.late", one.minutes())));
    }

    private @Nullable VisitType typeOf(Visit visit) {
        return visit.visitTypeId() == null ? null : types.get(visit.visitTypeId());
    }

    String name(Visit visit) {
        return privacy.name(visit.patientName());
    }

    GridItem item(Visit visit) {
        AppointmentStatus status = visit.status();
        Instant now = clock.now();
        boolean over = status == AppointmentStatus.COMPLETED || status == AppointmentStatus.NO_SHOW
                || !visit.slot().end().isAfter(now) && status != AppointmentStatus.IN_PROGRESS
                        && status != AppointmentStatus.ARRIVED;
        VisitType type = typeOf(visit);
        return new GridItem(visit.id(), visit.version(), visit.doctorId(), visit.slot(), name(visit),
                type == null ? null : type.name(), Mark.valueOf(status.name()), status.isOpen(), over,
                Hold.of(visit), spoken(visit), expected(visit), type == null ? null : type.colour());
    }

    private String spoken(Visit visit) {
        String said = texts.get("calendar.spoken", name(visit), visit.doctorName(), times.moment(visit.slot().start()),
                visit.slot().minutes(), texts.get("calendar.status." + visit.status().name()));
        String late = expected(visit);
        String when = late == null ? said : said + ", " + texts.get("calendar.expected", late);
        String why = visit.notes().overruling();
        return switch (Hold.of(visit)) {
            case FITS -> when;
            case EXTRA_PLACE -> texts.get("calendar.spoken.extraPlace", when);
            case OVERRULED -> texts.get("calendar.spoken.overruled", when, privacy.secret(why == null ? "" : why));
        };
    }

    ZonedDateTime now() {
        return clock.now().atZone(clock.zone());
    }
}
