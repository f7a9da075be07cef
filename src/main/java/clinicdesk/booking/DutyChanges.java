package clinicdesk.booking;

import static java.util.stream.Collectors.toSet;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.booking.Stranding.Misfit;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.Hours;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.HoursOutcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Changes of when doctors work. Each can strand visits: it answers with those that it touches, and who has to be
 * called about them is on the list before anybody could forget it.
 */
public final class DutyChanges {

    /** Nobody says of a doctor that she is later than this, in minutes. */
    public static final int LATEST = 480;

    private final Directory directory;
    private final Hours hours;
    private final AppointmentStore appointments;
    private final Stranding stranding;
    private final Notices notices;

    /** What is noted beside the visits. */
    public record Notices(Access access, CallList calls, LateDoctors late) {}

    public DutyChanges(Directory directory, Hours hours, AppointmentStore appointments, Stranding stranding,
            Notices notices) {
        this.directory = directory;
        this.hours = hours;
        this.appointments = appointments;
        this.stranding = stranding;
        this.notices = notices;
    }

    CallList calls() {
        return notices.calls();
    }

    /** Changes hours, and finds whom that strands. */
    public Outcome change(Actor actor, HoursChange change) {
        return appointments.write(() -> {
            Set<UUID> doctors = doctors(change);
            Map<UUID, Misfit> before = stranding.misfits(doctors);
            return switch (hours.change(actor, change)) {
                case HoursOutcome.Changed(HoursChange inverse) -> {
                    List<Visit> stranded = stranded(stranding.misfits(doctors).values(), before);
                    notices.calls().add(stranded);
                    yield new Outcome.HoursChanged(stranded, new Inverse.HoursBack(inverse));
                }
                case HoursOutcome.Invalid(List<FieldProblem> problems) -> new Outcome.Invalid(problems);
                case HoursOutcome.Unknown(String field) -> new Outcome.Unknown(field);
                case HoursOutcome.Stale stale -> new Outcome.StaleHours();
                case HoursOutcome.Denied(Permission permission) -> new Outcome.Denied(permission);
            };
        });
    }

    private Set<UUID> doctors(HoursChange change) {
        return switch (change) {
            case HoursChange.Weekly weekly -> Set.of(weekly.doctorId());
            case HoursChange.Special special -> Set.of(special.doctorId());
            case HoursChange.TakeLeave taken -> Set.of(taken.leave().doctorId());
            case HoursChange.CancelLeave back -> Set.of();
            case HoursChange.ExtraPlaces places -> Set.of();
            case HoursChange.ClinicDay day -> everybody();
            case HoursChange.HolidayCalendar calendar -> everybody();
        };
    }

    private Set<UUID> everybody() {
        return directory.doctors().stream().map(Doctor::id).collect(toSet());
    }

    /** Who had been overruled is stranded only by something that was not known then. */
    private List<Visit> stranded(Collection<Misfit> now, Map<UUID, Misfit> before) {
        return now.stream().filter(misfit -> !misfit.isOverruled() || isNews(misfit, before))
                .flatMap(misfit -> appointments.visit(misfit.visit().id()).stream()).toList();
    }

    private static boolean isNews(Misfit misfit, Map<UUID, Misfit> before) {
        Misfit known = before.get(misfit.visit().id());
        Set<String> then = known == null ? Set.of() : known.why().stream().map(Refusal::code).collect(toSet());
        return !then.containsAll(misfit.why().stream().map(Refusal::code).collect(toSet()));
    }

    /** Says that a doctor runs late on a day, or with 0 minutes no longer does. */
    public Outcome late(Actor actor, UUID doctorId, LocalDate day, int minutes) {
        if (minutes < 0 || minutes > LATEST) {
            return new Outcome.Invalid(List.of(new FieldProblem("minutes", Code.BAD_NUMBER)));
        }
        if (!notices.access().mayFor(actor, Permission.SET_STATUS, doctorId)) {
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
