package clinicdesk.hours;

import static clinicdesk.hours.Hours.CLINIC;
import static clinicdesk.hours.Hours.HOURS;
import static java.util.Comparator.comparing;

import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.db.Store;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.HoursOutcome.Changed;
import clinicdesk.hours.HoursOutcome.Stale;
import clinicdesk.hours.HoursOutcome.Unknown;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Writes one change of hours, with its line in the trail, in the transaction that is running. */
final class HoursActs {

    private final Store store;
    private final Audit audit;
    private final ClinicSettings settings;
    private final HoursStore hours;
    private final ClinicHolidays holidays;

    HoursActs(Store store, Audit audit, ClinicSettings settings, HoursStore hours, ClinicHolidays holidays) {
        this.store = store;
        this.audit = audit;
        this.settings = settings;
        this.hours = hours;
        this.holidays = holidays;
    }

    /** @param change is sound by itself */
    HoursOutcome make(StatelessSession session, Actor actor, HoursChange change) {
        UUID doctorId = doctorOf(change);
        if (doctorId != null && session.get(Doctor.class, doctorId) == null) {
            return new Unknown("doctorId");
        }
        return switch (change) {
            case HoursChange.Weekly weekly -> weekly(session, actor, weekly);
            case HoursChange.Special special -> special(session, actor, special);
            case HoursChange.TakeLeave taken -> take(session, actor, taken.leave());
            case HoursChange.CancelLeave cancelled -> cancel(session, actor, cancelled.leaveId());
            case HoursChange.ClinicDay day -> clinicDay(session, actor, day);
            case HoursChange.HolidayCalendar calendar -> calendar(actor, calendar);
            case HoursChange.ExtraPlaces extra -> extraPlaces(session, actor, extra);
        };
    }

    private static @Nullable UUID doctorOf(HoursChange change) {
        return switch (change) {
            case HoursChange.Weekly weekly -> weekly.doctorId();
            case HoursChange.Special special -> special.doctorId();
            case HoursChange.TakeLeave taken -> taken.leave().doctorId();
            case HoursChange.ExtraPlaces extra -> extra.doctorId();
            case HoursChange.CancelLeave cancelled -> null;
            case HoursChange.ClinicDay day -> null;
            case HoursChange.HolidayCalendar calendar -> null;
        };
    }

    private HoursOutcome weekly(StatelessSession session, Actor actor, HoursChange.Weekly change) {
        UUID doctorId = change.doctorId();
        List<WeeklyBlock> before = hours.weekly(doctorId);
        if (change.expected() != null && !WeeklyBlock.sorted(change.expected()).equals(before)) {
            return new Stale();
        }
        session.createMutationQuery("delete from WorkingHours where doctorId = :doctor")
                .setParameter("doctor", doctorId).executeUpdate();
        List<WeeklyBlock> after = WeeklyBlock.sorted(change.blocks());
        after.forEach(block -> session.insert(new WorkingHours(doctorId, block)));
        ofDoctor(actor, "HOURS", doctorId, HoursWords.week(before, after));
        return new Changed(new HoursChange.Weekly(doctorId, before, after));
    }

    private HoursOutcome special(StatelessSession session, Actor actor, HoursChange.Special change) {
        UUID doctorId = change.doctorId();
        List<TimeSpan> before = hours.special(doctorId, change.day());
        if (change.expected() != null && !sorted(change.expected()).equals(before)) {
            return new Stale();
        }
        hours.sessions(doctorId, change.day()).stream().filter(row -> !change.spans().contains(row.span()))
                .forEach(session::delete);
        change.spans().stream().filter(span -> !before.contains(span))
                .forEach(span -> session.insert(new SpecialHours(doctorId, change.day(), span)));
        ofDoctor(actor, "SPECIAL_HOURS", doctorId,
                HoursWords.date(change.day(), before, hours.special(doctorId, change.day())));
        return new Changed(new HoursChange.Special(doctorId, change.day(), before, change.spans()));
    }

    private static List<TimeSpan> sorted(List<TimeSpan> spans) {
        return spans.stream().sorted(comparing(TimeSpan::from).thenComparing(TimeSpan::to)).toList();
    }

    private HoursOutcome take(StatelessSession session, Actor actor, Leave leave) {
        if (session.get(Leave.class, leave.id()) != null) {
            return new Stale();
        }
        session.insert(leave);
        ofDoctor(actor, "LEAVE", leave.doctorId(), HoursWords.leave(null, leave));
        return new Changed(new HoursChange.CancelLeave(leave.id()));
    }

    private HoursOutcome cancel(StatelessSession session, Actor actor, UUID leaveId) {
        Leave leave = session.get(Leave.class, leaveId);
        if (leave == null) {
            return new Unknown("leaveId");
        }
        session.delete(leave);
        ofDoctor(actor, "CANCEL_LEAVE", leave.doctorId(), HoursWords.leave(leave, null));
        return new Changed(new HoursChange.TakeLeave(leave));
    }

    private HoursOutcome clinicDay(StatelessSession session, Actor actor, HoursChange.ClinicDay change) {
        Holiday row = session.get(Holiday.class, change.day().toString());
        OwnDay before = row == null ? null : row.own();
        if (change.expected() != null && !Objects.equals(change.expected().own(), before)) {
            return new Stale();
        }
        if (change.own() != null) {
            String known = Objects.requireNonNullElse(
                    holidays.calendar(change.day(), change.day()).get(change.day()), row == null ? "" : row.name());
            session.upsert(new Holiday(change.day(), change.own(), known));
        } else if (row != null) {
            session.delete(row);
        }
        ofClinic(actor, "CLINIC_DAY", HoursWords.day(change.day(), before, change.own()));
        return new Changed(new HoursChange.ClinicDay(change.day(), before,
                new HoursChange.ClinicDay.Word(change.own())));
    }

    private HoursOutcome calendar(Actor actor, HoursChange.HolidayCalendar change) {
        settings.refresh();
        String country = settings.get(Key.CLINIC_COUNTRY);
        String region = settings.get(Key.CLINIC_REGION);
        if (change.expected() != null
                && !change.expected().equals(new HoursChange.HolidayCalendar.Place(country, region))) {
            return new Stale();
        }
        settings.set(Map.of(Key.CLINIC_COUNTRY, change.country(), Key.CLINIC_REGION, change.region()));
        ofClinic(actor, "HOLIDAY_CALENDAR", List.of(FieldChange.of("country", country, change.country()),
                FieldChange.of("region", region, change.region())));
        return new Changed(new HoursChange.HolidayCalendar(country, region,
                new HoursChange.HolidayCalendar.Place(change.country(), change.region())));
    }

    private HoursOutcome extraPlaces(StatelessSession session, Actor actor, HoursChange.ExtraPlaces change) {
        Doctor doctor = session.get(Doctor.class, change.doctorId());
        int before = doctor.extraPlaces();
        if (change.expected() != null && change.expected() != before) {
            return new Stale();
        }
        doctor.allowExtraPlaces(change.places());
        session.update(doctor);
        store.touched(Directory.DOCTORS, doctor.id());
        ofDoctor(actor, "EXTRA_PLACES", doctor.id(),
                List.of(FieldChange.of("extraPlaces", before, change.places())));
        return new Changed(new HoursChange.ExtraPlaces(doctor.id(), before, change.places()));
    }

    private void ofDoctor(Actor actor, String action, UUID doctorId, List<FieldChange> changes) {
        audit.record(actor, action, "doctor", doctorId, changes);
        store.touched(HOURS, doctorId);
    }

    private void ofClinic(Actor actor, String action, List<FieldChange> changes) {
        audit.record(actor, action, "clinic", CLINIC, changes);
        store.touched(HOURS, CLINIC);
    }
}
