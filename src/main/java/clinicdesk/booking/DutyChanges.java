package clinicdesk.booking;

import static java.util.stream.Collectors.toSet;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Slot;
import clinicdesk.booking.Stranding.Misfit;
import clinicdesk.directory.Directory;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.directory.DirectoryOutcome;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Subject;
import clinicdesk.hours.Hours;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.HoursOutcome;
import clinicdesk.hours.Leave;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Changes of when doctors work, and of what else the clinic has. Each can strand visits: it answers with those that it touches, and who has to be
 * called about them is on the list before anybody could forget it.
 */
public final class DutyChanges {

    /** Nobody says of a doctor that she is later than this, in minutes. */
    public static final int LATEST = 480;

    private final Hours hours;
    private final AppointmentStore appointments;
    private final Granting granting;
    private final Directory directory;
    private final ClinicClock clock;
    private final Stranding stranding;
    private final Notices notices;

    /** What is noted beside the visits. */
    public record Notices(CallList calls, LateDoctors late) {}

    public DutyChanges(Hours hours, AppointmentStore appointments, Granting granting, Stranding stranding,
            Notices notices) {
        this.hours = hours;
        this.appointments = appointments;
        this.granting = granting;
        this.directory = granting.directory();
        this.clock = granting.clock();
        this.stranding = stranding;
        this.notices = notices;
    }

    CallList calls() {
        return notices.calls();
    }

    /** Changes hours, and finds whom that strands. */
    public Outcome change(Actor actor, HoursChange change) {
        return appointments.write(() -> {
            Supplier<Map<UUID, Misfit>> misfits = misfits(change);
            Map<UUID, Misfit> before = misfits.get();
            return switch (hours.change(actor, change)) {
                case HoursOutcome.Changed(HoursChange inverse) ->
                    new Outcome.HoursChanged(strandedNow(misfits, before), new Inverse.HoursBack(inverse));
                case HoursOutcome.Invalid(List<FieldProblem> problems) -> new Outcome.Invalid(problems);
                case HoursOutcome.Unknown(String field) -> new Outcome.Unknown(field);
                case HoursOutcome.Stale stale -> new Outcome.StaleHours();
                case HoursOutcome.Denied(Permission permission) -> new Outcome.Denied(permission);
            };
        });
    }

    /** Changes what the clinic has, and finds whom that strands: those whose doctor no longer works here. */
    public Outcome change(Actor actor, DirectoryChange change) {
        return appointments.write(() -> {
            boolean ofWork = change instanceof DirectoryChange.Use && change.subject() == Subject.DOCTOR;
            Supplier<Map<UUID, Misfit>> misfits = () -> stranding.misfits(Set.of(change.id()));
            Map<UUID, Misfit> before = ofWork ? misfits.get() : Map.of();
            return switch (directory.change(actor, change)) {
                case DirectoryOutcome.Changed(DirectoryChange inverse) -> {
                    Inverse back = new Inverse.DirectoryBack(inverse);
                    yield ofWork
                            ? new Outcome.HoursChanged(strandedNow(misfits, before), back)
                            : new Outcome.Noted(back);
                }
                case DirectoryOutcome.Invalid(List<FieldProblem> problems) -> new Outcome.Invalid(problems);
                case DirectoryOutcome.Unknown(String field) -> new Outcome.Unknown(field);
                case DirectoryOutcome.Stale stale -> new Outcome.StaleDirectory();
                case DirectoryOutcome.Denied(Permission permission) -> new Outcome.Denied(permission);
            };
        });
    }

    /** Whom the change has stranded; they are on the list of those who have to be called. */
    private List<Visit> strandedNow(Supplier<Map<UUID, Misfit>> misfits, Map<UUID, Misfit> before) {
        List<Visit> stranded = stranded(misfits.get().values(), before);
        notices.calls().add(stranded);
        return stranded;
    }

    /** Those who do not fit where the change can strand anybody. */
    private Supplier<Map<UUID, Misfit>> misfits(HoursChange change) {
        return switch (change) {
            case HoursChange.Weekly weekly -> () -> stranding.misfits(Set.of(weekly.doctorId()));
            case HoursChange.Special special -> () -> onDays(Set.of(special.doctorId()), special.day(), special.day());
            case HoursChange.TakeLeave(Leave leave) ->
                () -> onDays(Set.of(leave.doctorId()), leave.firstDay(), leave.lastDay());
            case HoursChange.ClinicDay day -> () -> onDays(everybody(), day.day(), day.day());
            case HoursChange.HolidayCalendar calendar -> () -> stranding.misfits(everybody());
            case HoursChange.CancelLeave back -> Map::of;
            case HoursChange.ExtraPlaces places -> Map::of;
        };
    }

    private Map<UUID, Misfit> onDays(Set<UUID> doctors, LocalDate first, LocalDate last) {
        return stranding.misfits(doctors, new Slot(clock.startOf(first), clock.startOf(last.plusDays(1))));
    }

    private Set<UUID> everybody() {
        return directory.doctors().stream().map(Doctor::id).collect(toSet());
    }

    /** Who had been overruled is stranded only by something that was not known then. */
    private List<Visit> stranded(Collection<Misfit> now, Map<UUID, Misfit> before) {
        return now.stream().filter(misfit -> !misfit.isOverruled() || isNews(misfit, before))
                .flatMap(misfit -> appointments.visit(misfit.visitId()).stream()).toList();
    }

    private static boolean isNews(Misfit misfit, Map<UUID, Misfit> before) {
        Misfit known = before.get(misfit.visitId());
        Set<String> then = known == null ? Set.of() : known.why().stream().map(Refusal::code).collect(toSet());
        return !then.containsAll(misfit.why().stream().map(Refusal::code).collect(toSet()));
    }

    /** Says that a doctor runs late on a day, or with 0 minutes no longer does. */
    public Outcome late(Actor actor, UUID doctorId, LocalDate day, int minutes) {
        if (minutes < 0 || minutes > LATEST) {
            return new Outcome.Invalid(List.of(new FieldProblem("minutes", Code.BAD_NUMBER)));
        }
        if (!granting.may(actor, Permission.SET_STATUS, doctorId)) {
            return new Outcome.Denied(Permission.SET_STATUS);
        }
        Optional<Doctor> doctor = directory.doctor(doctorId);
        if (doctor.isEmpty()) {
            return new Outcome.Unknown("doctorId");
        }
        return appointments.write(() -> new Outcome.Noted(
                new Inverse.LatenessBack(doctorId, day, notices.late().note(doctorId, day, minutes))));
    }
}
