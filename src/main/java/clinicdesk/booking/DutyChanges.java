package clinicdesk.booking;

import clinicdesk.access.Permission;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Slot;
import clinicdesk.directory.Directory;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.directory.DirectoryOutcome;
import clinicdesk.directory.Subject;
import clinicdesk.hours.Hours;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.HoursOutcome;
import clinicdesk.hours.Leave;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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

    /** Changes hours, and finds whom that strands. Who has the old time again need not be called any more. */
    public Outcome change(Actor actor, HoursChange change) {
        return appointments.write(() -> switch (hours.change(actor, change)) {
            case HoursOutcome.Changed(HoursChange inverse) -> changed(stranded(change), new Inverse.HoursBack(inverse));
            case HoursOutcome.Invalid(List<FieldProblem> problems) -> new Outcome.Invalid(problems);
            case HoursOutcome.Unknown(String field) -> new Outcome.Unknown(field);
            case HoursOutcome.Stale stale -> new Outcome.StaleHours();
            case HoursOutcome.Denied(Permission permission) -> new Outcome.Denied(permission);
        });
    }

    /** Changes what the clinic has, and finds whom that strands: those whose doctor no longer works here. */
    public Outcome change(Actor actor, DirectoryChange change) {
        return appointments.write(() -> switch (directory.change(actor, change)) {
            case DirectoryOutcome.Changed(DirectoryChange inverse) -> {
                Inverse back = new Inverse.DirectoryBack(inverse);
                yield change instanceof DirectoryChange.Use && change.subject() == Subject.DOCTOR
                        ? changed(stranding.ofDoctors(Set.of(change.id())).keySet(), back)
                        : new Outcome.Noted(back);
            }
            case DirectoryOutcome.Invalid(List<FieldProblem> problems) -> new Outcome.Invalid(problems);
            case DirectoryOutcome.Unknown(String field) -> new Outcome.Unknown(field);
            case DirectoryOutcome.Stale stale -> new Outcome.StaleDirectory();
            case DirectoryOutcome.Denied(Permission permission) -> new Outcome.Denied(permission);
        });
    }

    private Outcome changed(Set<UUID> strandedNow, Inverse back) {
        List<Visit> stranded = strandedNow.stream().flatMap(id -> appointments.visit(id).stream()).toList();
        notices.calls().add(stranded);
        notices.calls().settleAll();
        return new Outcome.HoursChanged(stranded, back);
    }

    /** Who is stranded where the change can strand anybody, by start. */
    private Set<UUID> stranded(HoursChange change) {
        return switch (change) {
            case HoursChange.Weekly weekly -> stranding.ofDoctors(Set.of(weekly.doctorId())).keySet();
            case HoursChange.Special special -> onDays(Set.of(special.doctorId()), special.day(), special.day());
            case HoursChange.TakeLeave(Leave leave) ->
                onDays(Set.of(leave.doctorId()), leave.firstDay(), leave.lastDay());
            case HoursChange.ClinicDay day -> onDays(stranding.everybody(), day.day(), day.day());
            case HoursChange.HolidayCalendar calendar -> stranding.all().keySet();
            case HoursChange.CancelLeave back -> Set.of();
            case HoursChange.ExtraPlaces places -> Set.of();
        };
    }

    private Set<UUID> onDays(Set<UUID> doctors, LocalDate first, LocalDate last) {
        return stranding.ofDoctors(doctors, new Slot(clock.startOf(first), clock.startOf(last.plusDays(1)))).keySet();
    }

    /** Says that a doctor runs late on a day, or with 0 minutes no longer does. */
    public Outcome late(Actor actor, UUID doctorId, LocalDate day, int minutes) {
        if (minutes < 0 || minutes > LATEST) {
            return new Outcome.Invalid(List.of(new FieldProblem("minutes", Code.BAD_NUMBER)));
        }
        Late late = minutes == 0 ? null : new Late(doctorId, minutes, clock.now());
        return lateAgain(actor, new Inverse.LatenessBack(doctorId, day, late));
    }

    /** As it was said before, at the moment at which it was said. */
    Outcome lateAgain(Actor actor, Inverse.LatenessBack back) {
        UUID doctorId = back.doctorId();
        if (!granting.may(actor, Permission.SET_STATUS, doctorId)) {
            return new Outcome.Denied(Permission.SET_STATUS);
        }
        if (directory.doctor(doctorId).isEmpty()) {
            return new Outcome.Unknown("doctorId");
        }
        return appointments.write(() -> new Outcome.Noted(new Inverse.LatenessBack(doctorId, back.day(),
                notices.late().note(actor, doctorId, back.day(), back.late()))));
    }
}
