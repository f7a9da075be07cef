package clinicdesk.api;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Act;
import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.base.Slot;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.AppointmentStore;
import clinicdesk.booking.Visit;
import clinicdesk.booking.VisitPages;
import clinicdesk.booking.VisitSearch;
import clinicdesk.booking.VisitSearch.Place;
import clinicdesk.directory.Directory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks into the book: which visits there are, and what was done to them. */
public final class AppointmentEndpoints implements Endpoints {

    private static final Pattern PLACE = Pattern.compile("(-?[0-9]{1,18})/([0-9a-f-]{36})");

    private final Book book;
    private final Access access;
    private final AppointmentViews views;
    private final Moments moments;

    /** What is looked into. */
    public record Book(AppointmentStore appointments, VisitPages pages, Directory directory, Audit audit) {}

    public AppointmentEndpoints(Book book, Access access, AppointmentViews views, Moments moments) {
        this.book = book;
        this.access = access;
        this.views = views;
        this.moments = moments;
    }

    /** @param action BOOK, RESCHEDULE, CANCEL, STATUS, CONFIRM, … */
    record HistoryView(OffsetDateTime at, String actor, String action, List<ChangeView> changes) {}

    /** A field before and after; null where there was or is nothing. */
    record ChangeView(String field, @Nullable String before, @Nullable String after) {}

    @Override
    public List<Endpoint> all() {
        return List.of(
                Endpoint.get("/appointments", "Visits that touch a window, or all of a patient, by start")
                        .query("from", When.class, "Where the window begins; needed unless all of a patient are asked")
                        .query("to", When.class, "Where it ends; needed unless all of a patient are asked")
                        .query("doctorId", UUID.class, "Only those of this doctor")
                        .query("patientId", UUID.class, "Only those of this patient")
                        .query("status", AppointmentStatus.class, "Only those that stand so")
                        .lists(AppointmentView.class, "A page of visits")
                        .or(404, "Nobody knows the doctor or patient that errors names").by(this::list),
                Endpoint.get("/appointments/{id}", "One visit").path("id", UUID.class, "The visit")
                        .answers(200, AppointmentView.class, "The visit; ETag is its version").orUnknown()
                        .by(this::one),
                Endpoint.get("/appointments/{id}/history", "What was done to a visit, oldest first")
                        .path("id", UUID.class, "The visit").lists(HistoryView.class, "A page of acts").orUnknown()
                        .by(this::history),
                Endpoint.get("/doctors/{id}/appointments", "A doctor's visits that touch a window, by start")
                        .path("id", UUID.class, "The doctor")
                        .needs("from", When.class, "Where the window begins")
                        .needs("to", When.class, "Where it ends")
                        .query("cancelled", Boolean.class, "Whether cancelled ones are given too")
                        .lists(AppointmentView.class, "A page of visits").orUnknown().by(this::ofDoctor));
    }

    private Answer one(Call call) {
        Visit visit = find(call);
        return Answer.ok(views.of(call.actor(), visit)).version(visit.version());
    }

    private Visit find(Call call) {
        UUID id = call.id("id");
        return book.appointments().visit(id).orElseThrow(() -> call.unknown(id.toString()));
    }

    private Answer list(Call call) {
        Optional<UUID> patient = call.value("patientId", UUID.class);
        Optional<UUID> doctor = call.value("doctorId", UUID.class);
        Slot window = window(call, patient.isPresent());
        if (doctor.isPresent() && book.directory().doctor(doctor.get()).isEmpty()) {
            throw Outcomes.unknown(call, "doctorId");
        }
        UUID whose = doctor.orElse(patient.isPresent() ? own(call.actor()) : null);
        Collection<UUID> records = patient.map(id -> records(call, id, whose)).orElse(null);
        Set<AppointmentStatus> statuses = call.value("status", AppointmentStatus.class).map(Set::of)
                .orElse(VisitSearch.ALL);
        return page(call, new VisitSearch(window, whose, records, statuses, after(call)));
    }

    private @Nullable Slot window(Call call, boolean mayBeLeftOut) {
        List<String> missing = Stream.of("from", "to").filter(name -> call.value(name, When.class).isEmpty()).toList();
        if (missing.size() == 2 && mayBeLeftOut) {
            return null;
        }
        if (!missing.isEmpty()) {
            throw call.refused(call.words().malformed(
                    missing.stream().map(name -> call.words().mistake(name, "MISSING_FIELD")).toList()));
        }
        return moments.window(call);
    }

    private static @Nullable UUID own(Actor actor) {
        return actor.role() == Role.DOCTOR ? actor.doctorId() : null;
    }

    /** All records of a patient. Who may not see patients may not learn when one comes, a doctor not when elsewhere. */
    private Collection<UUID> records(Call call, UUID patientId, @Nullable UUID whose) {
        Actor actor = call.actor();
        boolean may = whose == null
                ? actor.role() != Role.DOCTOR && access.may(actor, Permission.SEE_PATIENTS)
                : access.mayFor(actor, Permission.SEE_PATIENTS, whose);
        if (!may) {
            throw call.denied();
        }
        return book.directory().patient(patientId).map(book.directory()::samePerson)
                .orElseThrow(() -> Outcomes.unknown(call, "patientId"));
    }

    private Answer ofDoctor(Call call) {
        UUID id = call.id("id");
        if (book.directory().doctor(id).isEmpty()) {
            throw call.unknown(id.toString());
        }
        boolean cancelled = call.value("cancelled", Boolean.class).orElse(false);
        return page(call, new VisitSearch(moments.window(call), id, null,
                cancelled ? VisitSearch.ALL : VisitSearch.NOT_CANCELLED, after(call)));
    }

    private Answer page(Call call, VisitSearch search) {
        List<Visit> visits = book.pages().page(search, call.limit() + 1);
        Iterator<AppointmentView> shown = views.of(call.actor(), visits).iterator();
        return Answer.ok(Page.of(visits, call.limit(), AppointmentEndpoints::mark, visit -> shown.next()));
    }

    private static String mark(Visit visit) {
        return visit.slot().start().toEpochMilli() + "/" + visit.id();
    }

    private static @Nullable Place after(Call call) {
        return Page.after(call).map(mark -> {
            Matcher place = PLACE.matcher(mark);
            if (!place.matches()) {
                throw call.wrong("after", "UNKNOWN");
            }
            return new Place(Instant.ofEpochMilli(Long.parseLong(place.group(1))), UUID.fromString(place.group(2)));
        }).orElse(null);
    }

    private record Numbered(int number, Act act) {}

    private Answer history(Call call) {
        Visit visit = find(call);
        if (!access.mayFor(call.actor(), Permission.SEE_PATIENTS, visit.doctorId())) {
            throw call.denied();
        }
        List<Act> acts = book.audit().history(visit.id());
        List<Numbered> numbered = IntStream.range(0, acts.size()).mapToObj(i -> new Numbered(i, acts.get(i))).toList();
        return Answer.ok(Page.of(call, numbered, one -> String.valueOf(one.number()), one -> view(one.act())));
    }

    private HistoryView view(Act act) {
        return new HistoryView(moments.at(act.at()), act.actor(), act.action(),
                act.changes().stream().map(this::view).toList());
    }

    /** The trail keeps starts as the clinic's clock showed them. */
    private ChangeView view(FieldChange change) {
        return change.field().equals("start")
                ? new ChangeView(change.field(), moment(change.before()), moment(change.after()))
                : new ChangeView(change.field(), change.before(), change.after());
    }

    private @Nullable String moment(@Nullable String local) {
        return local == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME
                        .format(moments.at(moments.clock().atOrAfter(LocalDateTime.parse(local))));
    }
}
