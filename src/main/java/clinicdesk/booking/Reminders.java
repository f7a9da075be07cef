package clinicdesk.booking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import clinicdesk.base.ClinicClock;
import clinicdesk.booking.Reminding.Plan;
import clinicdesk.db.Store;
import clinicdesk.db.StoreException;
import clinicdesk.mail.Message;
import clinicdesk.mail.Message.Recipient;
import clinicdesk.mail.Posted;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Writes the reminders that are due. Nothing is noted but the letters themselves: what is due is worked out anew each
 * time, so that several programs may look at once, and one that was closed catches up.
 */
public final class Reminders {

    private static final Logger LOG = System.getLogger(Reminders.class.getName());

    /** So many visits at a time, or twice as many at most, since others write meanwhile. */
    static final int AT_ONCE = 50;

    private static final int ASKED_ABOUT_AT_ONCE = 500;

    /** A reminder may come so much earlier, to leave with that of a relative. */
    private static final Duration EARLY = Duration.ofHours(3);

    /** Over a change of the clock there are more hours than it shows. */
    private static final Duration CLOCK_CHANGE = Duration.ofHours(3);

    private static final String NEAR = "select a, p.email from Appointment a join Patient r on r.id = a.patientId"
            + " join Patient p on p.id = coalesce(r.mergedInto, r.id)"
            + " where a.startsAt > :now and a.startsAt < :until and a.status = SCHEDULED and p.remindersWanted = true"
            + " and (p.email is not null or p.phoneNumber is not null) order by a.startsAt";

    private final Store store;
    private final AppointmentStore appointments;
    private final BookingLetters letters;
    private final Reminding reminding;
    private final ClinicClock clock;

    public Reminders(Store store, AppointmentStore appointments, BookingLetters letters) {
        this.store = store;
        this.appointments = appointments;
        this.letters = letters;
        this.reminding = letters.reminding();
        this.clock = reminding.clock();
    }

    /** Those who share an address, on one day: their reminders leave as one mail. */
    private record Household(String address, LocalDate day) {}

    /** A visit to come. @param email of its patient; null for none */
    private record Near(Appointment visit, @Nullable String email) {}

    /**
     * A reminder of a visit.
     *
     * @param hours whose moments have passed, the nearest first: that one is to be sent, the others came too late
     */
    private record Due(Appointment visit, List<Integer> hours, Recipient to) {

        Instant start() {
            return visit.slot().start();
        }

        List<UUID> about() {
            return BookingLetters.about(visit);
        }
    }

    /**
     * Writes some of what is due now.
     *
     * @return whether there may be more
     * @throws StoreException if the store does not answer
     */
    public boolean some() {
        Plan plan = reminding.plan();
        List<Near> near = store.read(session -> near(session, plan));
        List<Appointment> open = unwritten(near.stream().map(Near::visit).toList(), plan);
        Map<Household, List<UUID>> relatives = open.isEmpty() ? Map.of() : relatives(near);
        int written = 0;
        for (int at = 0; at < open.size(); at += AT_ONCE) {
            if (written >= AT_ONCE) {
                return true;
            }
            List<Appointment> some = open.subList(at, Math.min(open.size(), at + AT_ONCE));
            for (Map.Entry<Household, List<Due>> household : households(some, plan).entrySet()) {
                List<UUID> due = household.getValue().stream().map(each -> each.visit().id()).toList();
                written += write(due, relatives.getOrDefault(household.getKey(), List.of()), plan);
            }
        }
        return false;
    }

    private Map<Household, List<UUID>> relatives(List<Near> near) {
        Map<Household, List<UUID>> relatives = new HashMap<>();
        for (Near each : near) {
            if (each.email() != null) {
                Household household = new Household(each.email(), clock.dateOf(each.visit().slot().start()));
                relatives.computeIfAbsent(household, key -> new ArrayList<>()).add(each.visit().id());
            }
        }
        return relatives;
    }

    private Map<Household, List<Due>> households(List<Appointment> visits, Plan plan) {
        return store.read(session -> visits.stream().flatMap(visit -> due(visit, plan).stream())
                .collect(groupingBy(due -> new Household(due.to().address(), clock.dateOf(due.start())),
                        LinkedHashMap::new, toList())));
    }

    /** The visits to come, by start, of which a moment has passed or soon will. */
    private List<Near> near(StatelessSession session, Plan plan) {
        Instant until = clock.now().plus(Duration.ofHours(plan.longest())).plus(EARLY).plus(CLOCK_CHANGE);
        return session.createSelectionQuery(NEAR, Object[].class).setParameter("now", clock.now())
                .setParameter("until", until).list().stream()
                .map(row -> new Near((Appointment) row[0], (String) row[1])).toList();
    }

    /** Those of which neither the nearest reminder has been written nor one that is nearer still, as it was set before. */
    private List<Appointment> unwritten(List<Appointment> visits, Plan plan) {
        List<Appointment> passed = visits.stream().filter(visit -> !passed(visit, plan).isEmpty()).toList();
        Map<UUID, Set<String>> written = new HashMap<>();
        for (int at = 0; at < passed.size(); at += ASKED_ABOUT_AT_ONCE) {
            written.putAll(letters.outbox().occasions(
                    passed.subList(at, Math.min(passed.size(), at + ASKED_ABOUT_AT_ONCE)).stream().map(Appointment::id)
                            .toList()));
        }
        return passed.stream().filter(visit -> !isWritten(visit, passed(visit, plan).getFirst(), written)).toList();
    }

    private static boolean isWritten(Appointment visit, int hours, Map<UUID, Set<String>> written) {
        return written.getOrDefault(visit.id(), Set.of()).stream()
                .anyMatch(occasion -> Reminding.isOn(occasion, visit.slot().start(), hours));
    }

    /** The hours before it whose moments have passed since the visit lies there, the nearest first. */
    private List<Integer> passed(Appointment visit, Plan plan) {
        Instant start = visit.slot().start();
        return plan.hours(visit.visitTypeId()).reversed().stream().filter(hours -> {
            Instant moment = reminding.moment(start, hours);
            return !moment.isAfter(clock.now()) && visit.placedAt().isBefore(moment);
        }).toList();
    }

    /** Empty for a visit of which nobody is to be reminded now, or not before another letter on it has left. */
    private Optional<Due> due(Appointment visit, Plan plan) {
        List<Integer> passed = passed(visit, plan);
        if (passed.isEmpty() || visit.status() != AppointmentStatus.SCHEDULED
                || !visit.slot().start().isAfter(clock.now())) {
            return Optional.empty();
        }
        return letters.reminded(visit).map(to -> new Due(visit, passed, to))
                .filter(due -> !isTold(due, passed.getFirst()));
    }

    /** The reminder of a relative, or of another visit of the same patient, that will be due soon after this one. */
    private Optional<Due> soon(Appointment visit, Due first, Plan plan) {
        int hours = first.hours().getFirst();
        Instant start = visit.slot().start();
        Instant moment = reminding.moment(start, hours);
        boolean isSoon = moment.isAfter(clock.now()) && !moment.isAfter(clock.now().plus(EARLY));
        if (!isSoon || visit.status() != AppointmentStatus.SCHEDULED || !plan.hours(visit.visitTypeId()).contains(hours)
                || isWritten(visit, hours, letters.outbox().occasions(List.of(visit.id())))) {
            return Optional.empty();
        }
        return letters.reminded(visit).filter(to -> to.address().equals(first.to().address()))
                .map(to -> new Due(visit, List.of(hours), to)).filter(due -> !isTold(due, hours));
    }

    private boolean isTold(Due due, int hours) {
        return letters.outbox().isTold(due.about(), due.to(), reminding.moment(due.start(), hours));
    }

    /** Answers how many visits were looked at. A fault of one of them must not keep the others from being reminded of. */
    private int write(List<UUID> household, List<UUID> relatives, Plan plan) {
        try {
            return appointments.write(() -> {
                List<Due> reminded = unwritten(found(household), plan).stream()
                        .flatMap(visit -> due(visit, plan).stream()).filter(this::remind)
                        .collect(toCollection(ArrayList::new));
                if (!reminded.isEmpty()) {
                    Due first = reminded.getFirst();
                    found(relatives).stream().flatMap(visit -> soon(visit, first, plan).stream()).filter(this::remind)
                            .forEach(reminded::add);
                    reminded.stream().skip(1)
                            .forEach(other -> letters.together(other.visit().id(), first.visit().id()));
                }
                return household.size();
            });
        } catch (StoreException fault) {
            throw fault;
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "No reminder of visit {0}: {1}", household.getFirst(),
                    fault.getClass().getSimpleName());
            return 0;
        }
    }

    private List<Appointment> found(List<UUID> visits) {
        return visits.stream().flatMap(id -> appointments.find(id).stream()).toList();
    }

    /** Whether a reminder is on its way now. */
    private boolean remind(Due due) {
        Message reminder = letters.reminder(due.visit(), due.to());
        due.hours().stream().skip(1).filter(hours -> !isTold(due, hours))
                .forEach(hours -> post(reminder, due, hours, true));
        int nearest = due.hours().getFirst();
        boolean tooLate = !reminding.isOfUse(due.start(), Reminding.occasion(nearest, due.start()));
        return post(reminder, due, nearest, tooLate) instanceof Posted.Queued;
    }

    private Posted post(Message reminder, Due due, int hours, boolean tooLate) {
        return letters.outbox().postOnce(reminder, Reminding.occasion(hours, due.start()), tooLate);
    }
}
