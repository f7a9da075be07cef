package clinicdesk.directory;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.db.Store;
import clinicdesk.directory.DirectoryChange.Keep;
import clinicdesk.directory.DirectoryChange.Use;
import clinicdesk.directory.DirectoryOutcome.Changed;
import clinicdesk.directory.DirectoryOutcome.Invalid;
import clinicdesk.directory.DirectoryOutcome.Stale;
import clinicdesk.directory.DirectoryOutcome.Unknown;
import clinicdesk.directory.DirectoryRules.Around;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Writes one change of what the clinic has, with its line in the trail, in the transaction that is running. */
final class DirectoryActs {

    private final Store store;
    private final Audit audit;
    private final DirectoryRows rows;
    private final Phones phones;

    DirectoryActs(Store store, Audit audit, DirectoryRows rows, Phones phones) {
        this.store = store;
        this.audit = audit;
        this.rows = rows;
        this.phones = phones;
    }

    DirectoryOutcome make(StatelessSession session, Actor actor, DirectoryChange change) {
        return switch (change) {
            case Keep keep -> keep(session, actor, keep);
            case Use use -> use(session, actor, use);
        };
    }

    private DirectoryOutcome keep(StatelessSession session, Actor actor, Keep keep) {
        DirectoryEntry before = rows.entry(session, keep.subject(), keep.id());
        if (before == null && keep.expected() != null) {
            return new Unknown("id");
        }
        if (before != null && !before.details().equals(keep.expected())) {
            return new Stale();
        }
        List<FieldProblem> problems = DirectoryRules.check(keep.details(), around(keep));
        if (!problems.isEmpty()) {
            return new Invalid(problems);
        }
        write(session, keep);
        record(actor, before == null ? "CREATE" : "CHANGE", keep,
                changes(before == null ? null : before.details(), keep.details()));
        return new Changed(before == null
                ? new Use(keep.subject(), keep.id(), false)
                : new Keep(keep.id(), keep.details(), before.details()));
    }

    private Around around(DirectoryChange change) {
        return new Around(
                rows.entries(change.subject()).stream().filter(other -> !other.id().equals(change.id())).toList(),
                roomNames().keySet(), phones);
    }

    private static void write(StatelessSession session, Keep keep) {
        UUID id = keep.id();
        switch (keep.details()) {
            case DoctorDetails details -> put(session, session.get(Doctor.class, id), new Doctor(id, details),
                    doctor -> doctor.describe(details));
            case RoomDetails details -> put(session, session.get(Room.class, id), new Room(id, details),
                    room -> room.describe(details));
            case VisitTypeDetails details -> {
                put(session, session.get(VisitType.class, id), new VisitType(id, details),
                        type -> type.describe(details));
                allow(session, id, details);
            }
        }
    }

    private static <T> void put(StatelessSession session, @Nullable T kept, T fresh, Consumer<T> act) {
        if (kept == null) {
            session.insert(fresh);
        } else {
            update(session, kept, act);
        }
    }

    private static <T> void update(StatelessSession session, T kept, Consumer<T> act) {
        act.accept(kept);
        session.update(kept);
    }

    private static void allow(StatelessSession session, UUID typeId, VisitTypeDetails details) {
        session.createMutationQuery("delete from AllowedRoom where key.visitTypeId = :type")
                .setParameter("type", typeId)
                .executeUpdate();
        details.rooms().forEach(room -> session.insert(new AllowedRoom(typeId, room)));
    }

    private DirectoryOutcome use(StatelessSession session, Actor actor, Use use) {
        DirectoryEntry before = rows.entry(session, use.subject(), use.id());
        if (before == null) {
            return new Unknown("id");
        }
        if (before.active() == use.active()) {
            return new Stale();
        }
        List<FieldProblem> problems = use.active() ? DirectoryRules.taken(before.name(), around(use)) : List.of();
        if (!problems.isEmpty()) {
            return new Invalid(problems);
        }
        switch (use.subject()) {
            case DOCTOR -> update(session, session.get(Doctor.class, use.id()), doctor -> doctor.use(use.active()));
            case ROOM -> update(session, session.get(Room.class, use.id()), room -> room.use(use.active()));
            case VISIT_TYPE -> update(session, session.get(VisitType.class, use.id()), type -> type.use(use.active()));
        }
        record(actor, use.active() ? "ACTIVATE" : "DEACTIVATE", use,
                List.of(FieldChange.of("active", before.active(), use.active())));
        return new Changed(new Use(use.subject(), use.id(), !use.active()));
    }

    private void record(Actor actor, String action, DirectoryChange change, List<FieldChange> changes) {
        audit.record(actor, action, change.subject().topic(), change.id(), changes);
        store.touched(change.subject().topic(), change.id());
    }

    private List<FieldChange> changes(@Nullable Details before, Details after) {
        Map<String, @Nullable String> then = before == null ? Map.of() : words(before);
        return words(after).entrySet().stream()
                .map(field -> FieldChange.of(field.getKey(), then.get(field.getKey()), field.getValue())).toList();
    }

    /** What the trail says of each field. */
    private Map<String, @Nullable String> words(Details details) {
        Map<String, @Nullable String> words = new LinkedHashMap<>();
        words.put("name", details.name());
        switch (details) {
            case DoctorDetails doctor -> {
                words.put("specialization", doctor.work().specialization());
                words.put("department", doctor.work().department());
                words.put("phone", doctor.contact().phone());
                words.put("email", doctor.contact().email());
                words.put("colour", Integer.toString(doctor.colour()));
                words.put("room", doctor.roomId() == null ? null : roomNames().get(doctor.roomId()));
            }
            case RoomDetails room -> words.put("kind", room.kind().name());
            case VisitTypeDetails type -> {
                words.put("minutes", Integer.toString(type.length().minutes()));
                words.put("bufferBefore", Integer.toString(type.length().before()));
                words.put("bufferAfter", Integer.toString(type.length().after()));
                words.put("colour", Integer.toString(type.colour()));
                words.put("rooms", roomNames().entrySet().stream().filter(room -> type.rooms().contains(room.getKey()))
                        .map(Map.Entry::getValue).collect(joining(", ")));
                words.put("reminderHours", type.reminders() == null ? null : type.reminders().kept());
            }
        }
        return words;
    }

    private Map<UUID, String> roomNames() {
        return rows.rooms().stream()
                .collect(toMap(Room::id, Room::name, (one, other) -> one, LinkedHashMap::new));
    }
}
