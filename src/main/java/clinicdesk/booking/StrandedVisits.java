package clinicdesk.booking;

import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Patient;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The visits that a day which went wrong has left without their time, until each is moved or cancelled. */
public final class StrandedVisits {

    /** More visits are quicker looked through by time than one by one. */
    private static final int MANY = 1_000;

    private final AppointmentStore appointments;
    private final Directory directory;
    private final Stranding stranding;
    private final Help help;

    /** What helps a stranded visit. */
    public record Help(CallList calls, FreeTime freeTime) {}

    public StrandedVisits(AppointmentStore appointments, Directory directory, Stranding stranding, Help help) {
        this.appointments = appointments;
        this.directory = directory;
        this.stranding = stranding;
        this.help = help;
    }

    /**
     * A visit that does not fit.
     *
     * @param why what is in its way
     * @param phone of the patient; null where none is known
     * @param hasAddress whether a letter can be sent
     */
    public record Stranded(Visit visit, List<Refusal> why, @Nullable String phone, boolean hasAddress) {}

    /** All that is to be sorted out. */
    public record Disorder(List<Stranded> stranded, List<Call> calls) {}

    /** Where a stranded visit could go. */
    public record Offers(Optional<FreeSlot> sameDoctor, Optional<FreeSlot> otherDoctor) {}

    /** The visits that do not fit, by start, and whom somebody has to call. Grows with the visits to come: slow. */
    public Disorder disorder() {
        return disorder(stranding.all());
    }

    /**
     * The same after these visits have changed and no hours: besides them, only what is listed is looked at again. Grows
     * with those alone.
     */
    public Disorder disorder(Disorder before, Collection<UUID> changed) {
        Set<UUID> visits = new HashSet<>(changed);
        before.stranded().forEach(one -> visits.add(one.visit().id()));
        return visits.size() > MANY ? disorder() : disorder(stranding.among(visits));
    }

    private Disorder disorder(Map<UUID, List<Refusal>> stranded) {
        List<Stranded> visits = stranded.entrySet().stream().flatMap(one -> appointments.visit(one.getKey())
                .map(visit -> stranded(visit, one.getValue())).stream()).toList();
        return new Disorder(visits, help.calls().calls(stranded.keySet()));
    }

    private Stranded stranded(Visit visit, List<Refusal> why) {
        Optional<Patient> patient = directory.survivor(visit.patientId());
        return new Stranded(visit, why, patient.map(Patient::phoneShown).orElse(null),
                patient.map(Patient::email).isPresent());
    }

    /** The next free time with the same doctor, and the one with a colleague of the same speciality. */
    public Offers offers(Visit visit) {
        return new Offers(first(visit, new Whom.One(visit.doctorId())),
                first(visit, new Whom.ColleagueOf(visit.doctorId())));
    }

    private Optional<FreeSlot> first(Visit visit, Whom whom) {
        Instant from = visit.slot().start();
        Need need = new Need((int) visit.slot().minutes(), visit.patientId(), new Where.DoctorsRoom(),
                visit.visitTypeId());
        return help.freeTime().first(new TimeSearch(whom, need, from, null, 1), visit.id()).slots().stream()
                .findFirst();
    }
}
