package clinicdesk.access;

import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.FieldProblem;
import clinicdesk.base.Role;
import clinicdesk.db.PlainQuery;
import clinicdesk.db.Store;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Who works at the desks. Names tell people apart, so no two of them share one, and there is always somebody who may
 * change the settings. Each change is one transaction with its line in the trail.
 */
public final class People {

    /** What this feature keeps in the store. */
    public static final List<Class<?>> ENTITIES = List.of(Person.class, HandoverNote.class, ApiToken.class);

    /** The topic under which changes of people are announced. */
    public static final String PEOPLE = "person";

    private static final PlainQuery ACTIVE = new PlainQuery(
            "select id, version, name, role from person where active = 1 order by name, id");

    private final Store store;
    private final Access access;
    private final Audit audit;

    public People(Store store, Access access, Audit audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    /** Those who work here now, by name. */
    public List<Person> all() {
        return active().stream().sorted(Comparator.comparing(Person::name, Collator.getInstance(Locale.ROOT)))
                .toList();
    }

    /** Empty for who works here no longer, too. */
    public Optional<Person> find(UUID id) {
        return active().stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** Somebody new begins, as a receptionist; the first of all as who sets the clinic up. */
    public PersonOutcome add(Actor actor, String name) {
        return store.write(session -> {
            Optional<FieldProblem> problem = problem(name, null);
            if (problem.isPresent()) {
                return new PersonOutcome.Invalid(problem.get());
            }
            Role role = active().isEmpty() ? Role.ADMIN : Role.RECEPTIONIST;
            Person person = new Person(name.strip(), role);
            session.insert(person);
            return saved(actor, person, "CREATE", FieldChange.of("name", null, person.name()),
                    FieldChange.of("role", null, role));
        });
    }

    public PersonOutcome rename(Actor actor, UUID id, String name) {
        return change(actor, id, (session, person) -> {
            Optional<FieldProblem> problem = problem(name, id);
            if (problem.isPresent()) {
                return new PersonOutcome.Invalid(problem.get());
            }
            String before = person.name();
            person.rename(name.strip());
            session.update(person);
            return saved(actor, person, "CHANGE", FieldChange.of("name", before, person.name()));
        });
    }

    /** @param role {@link Role#ADMIN} or {@link Role#RECEPTIONIST} */
    public PersonOutcome become(Actor actor, UUID id, Role role) {
        return change(actor, id, (session, person) -> {
            if (role != Role.ADMIN && isLastAdmin(person)) {
                return new PersonOutcome.LastAdmin();
            }
            Role before = person.role();
            person.become(role);
            session.update(person);
            return saved(actor, person, "CHANGE", FieldChange.of("role", before, role));
        });
    }

    /** She works here no longer: the list does not offer her any more. */
    public PersonOutcome leave(Actor actor, UUID id) {
        return change(actor, id, (session, person) -> {
            if (isLastAdmin(person)) {
                return new PersonOutcome.LastAdmin();
            }
            person.leave();
            session.update(person);
            return saved(actor, person, "DEACTIVATE", FieldChange.of("active", true, false));
        });
    }

    private interface Change {
        PersonOutcome on(StatelessSession session, Person person);
    }

    private PersonOutcome change(Actor actor, UUID id, Change change) {
        if (!access.may(actor, Permission.CHANGE_SETTINGS)) {
            return new PersonOutcome.Denied();
        }
        Function<StatelessSession, PersonOutcome> work = session -> Optional
                .ofNullable(session.get(Person.class, id)).filter(Person::active)
                .map(person -> change.on(session, person)).orElseGet(PersonOutcome.Denied::new);
        return store.write(work);
    }

    private PersonOutcome saved(Actor actor, Person person, String action, FieldChange... changes) {
        audit.record(actor, action, PEOPLE, person.id(), List.of(changes));
        store.touched(PEOPLE, person.id());
        return new PersonOutcome.Saved(person);
    }

    /** @param self whose own name is no problem; null for somebody new */
    private Optional<FieldProblem> problem(String typed, @Nullable UUID self) {
        return Names.problem(typed,
                active().stream().filter(other -> !other.id().equals(self)).map(Person::name));
    }

    private boolean isLastAdmin(Person person) {
        return person.role() == Role.ADMIN && active().stream()
                .noneMatch(other -> other.role() == Role.ADMIN && !other.id().equals(person.id()));
    }

    private List<Person> active() {
        return store.list(ACTIVE, Person::read);
    }
}
