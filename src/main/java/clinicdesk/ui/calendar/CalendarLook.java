package clinicdesk.ui.calendar;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
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
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        return title(pages, "MMMM");
    }

    /** The same where there is little room: "16 – 20 Nov 2026". */
    String briefTitle(Pages pages) {
        return title(pages, "MMM");
    }

    private String title(Pages pages, String month) {
        LocalDate first = pages.firstDay();
        LocalDate last = pages.lastDay();
        if (first.equals(last)) {
            return format("EEE d " + month + " uuuu", first);
        }
        String from = first.getYear() != last.getYear()
                ? format("d " + month + " uuuu", first)
                : first.getMonth() != last.getMonth() ? format("d " + month, first) : format("d", first);
        return from + " – " + format("d " + month + " uuuu", last);
    }

    private String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    void setTypes(List<VisitType> all) {
        types = all.stream().collect(Collectors.toMap(VisitType::id, type -> type));
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

    /** Why a rule was broken for it comes before what kind of visit it is. */
    private @Nullable String detail(Visit visit, Hold hold) {
        String why = visit.notes().overruling();
        if (hold == Hold.OVERRULED && why != null) {
            return privacy.secret(why);
        }
        return type(visit).map(VisitType::name).orElse(null);
    }

    private Optional<VisitType> type(Visit visit) {
        return Optional.ofNullable(visit.visitTypeId()).map(types::get);
    }

    String name(Visit visit) {
        return privacy.name(visit.patientName());
    }

    /** All visits of a page, as they lie beside each other. */
    List<GridItem> items(Collection<Visit> visits) {
        return visits.stream().map(visit -> item(visit, hold(visit, visits))).toList();
    }

    /** In an extra place without anybody beside it any more, a visit is like any other. */
    private Hold hold(Visit visit, Collection<Visit> visits) {
        boolean alone = visit.isInExtraPlace() && visits.stream().noneMatch(other -> !other.id().equals(visit.id())
                && other.doctorId().equals(visit.doctorId()) && held(other).overlaps(held(visit)));
        return alone ? Hold.FITS : Hold.of(visit);
    }

    private Slot held(Visit visit) {
        return type(visit).map(type -> visit.slot().widened(type.bufferBefore(), type.bufferAfter()))
                .orElse(visit.slot());
    }

    private GridItem item(Visit visit, Hold hold) {
        AppointmentStatus status = visit.status();
        Instant now = clock.now();
        boolean over = status == AppointmentStatus.COMPLETED || status == AppointmentStatus.NO_SHOW
                || !visit.slot().end().isAfter(now) && status != AppointmentStatus.IN_PROGRESS
                        && status != AppointmentStatus.ARRIVED;
        return new GridItem(visit.id(), visit.version(), visit.doctorId(), visit.slot(), name(visit),
                detail(visit, hold), Mark.valueOf(status.name()), status.isOpen(), over,
                hold, spoken(visit, hold), expected(visit), type(visit).map(VisitType::colour).orElse(null));
    }

    private String spoken(Visit visit, Hold hold) {
        String said = texts.get("calendar.spoken", name(visit), visit.doctorName(), times.moment(visit.slot().start()),
                visit.slot().minutes(), texts.get("calendar.status." + visit.status().name()));
        String late = expected(visit);
        String when = late == null ? said : said + ", " + texts.get("calendar.expected", late);
        String why = visit.notes().overruling();
        return switch (hold) {
            case FITS -> when;
            case EXTRA_PLACE -> texts.get("calendar.spoken.extraPlace", when);
            case OVERRULED -> texts.get("calendar.spoken.overruled", when, privacy.secret(why == null ? "" : why));
        };
    }

    /** That there is no such time, since the clock is put forward over it. */
    String skipped(LocalDateTime time) {
        return texts.get("calendar.skipped", time.toLocalTime().toString());
    }

    ZonedDateTime now() {
        return clock.thisMinute().atZone(clock.zone());
    }
}
