package clinicdesk.api;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.api.AppointmentView.ConfirmationView;
import clinicdesk.base.Actor;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.Visit;
import clinicdesk.mail.LastLetter;
import clinicdesk.mail.Outbox;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Visits as they are answered, to whoever asks. */
public final class AppointmentViews {

    private final Access access;
    private final Outbox outbox;
    private final Moments moments;

    public AppointmentViews(Access access, Outbox outbox, Moments moments) {
        this.access = access;
        this.outbox = outbox;
        this.moments = moments;
    }

    /** Slow: asks the outbox. */
    AppointmentView of(Actor actor, Visit visit) {
        return of(actor, List.of(visit)).getFirst();
    }

    /** In the order of the visits; their letters are read in one query. */
    List<AppointmentView> of(Actor actor, Collection<Visit> visits) {
        Set<UUID> about = visits.stream().filter(visit -> sees(actor, visit)).flatMap(AppointmentViews::subjects)
                .collect(Collectors.toSet());
        Map<UUID, LastLetter> letters = outbox.lastAbout(about);
        return visits.stream().map(visit -> sees(actor, visit) ? whole(visit, letters) : timesOnly(visit)).toList();
    }

    /** The visits that a change of hours leaves without a time, by start; none where it was no such change. */
    List<AppointmentView> affected(Actor actor, Outcome.Made made) {
        return made instanceof Outcome.HoursChanged changed ? of(actor, changed.stranded()) : List.of();
    }

    private boolean sees(Actor actor, Visit visit) {
        return access.mayFor(actor, Permission.SEE_PATIENTS, visit.doctorId());
    }

    /** What tells the patient of it: letters about itself, and those about all of its series. */
    private static Stream<UUID> subjects(Visit visit) {
        return Stream.of(visit.id(), visit.notes().seriesId()).filter(Objects::nonNull);
    }

    private AppointmentView whole(Visit visit, Map<UUID, LastLetter> letters) {
        return new AppointmentView(visit.id(), visit.version(), visit.doctorId(), visit.patientId(),
                visit.placement().roomId(), visit.visitTypeId(), moments.at(visit.slot().start()),
                moments.at(visit.slot().end()), visit.slot().minutes(), visit.status(), visit.reason(),
                visit.notes().seriesId(), confirmation(visit, letters));
    }

    private AppointmentView timesOnly(Visit visit) {
        return new AppointmentView(visit.id(), visit.version(), visit.doctorId(), null, null, null,
                moments.at(visit.slot().start()), moments.at(visit.slot().end()), visit.slot().minutes(),
                visit.status(), null, null, null);
    }

    private static @Nullable ConfirmationView confirmation(Visit visit, Map<UUID, LastLetter> letters) {
        return LastLetter.newest(subjects(visit).map(letters::get).filter(Objects::nonNull).toList())
                .map(letter -> new ConfirmationView(letter.id(), letter.state())).orElse(null);
    }
}
