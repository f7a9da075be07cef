package clinicdesk.access;

import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import clinicdesk.settings.DeskSettings;
import java.util.Optional;
import java.util.UUID;

/** Who sits at this desk; kept there, so that she need not say so again tomorrow. There is no password. */
public final class Sitting {

    private static final String PERSON = "desk.person";

    private final People people;
    private final DeskSettings desk;

    public Sitting(People people, DeskSettings desk) {
        this.people = people;
        this.desk = desk;
    }

    /**
     * Who sat here last, as she is now. Until the clinic has named its people, whoever sits down may do everything;
     * from then on a desk that does not know who sits there lets her do what receptionists may.
     *
     * @param user what she is called as long as she has not said who she is
     */
    public Actor last(String user) {
        return person().map(Person::actor)
                .orElseGet(() -> new Actor(user, people.all().isEmpty() ? Role.ADMIN : Role.RECEPTIONIST, null));
    }

    /** Empty while nobody has said who sits here, and once she works here no longer. */
    public Optional<Person> person() {
        String id = desk.get(PERSON, "");
        return isId(id) ? people.find(UUID.fromString(id)) : Optional.empty();
    }

    private static boolean isId(String kept) {
        return kept.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    public void sit(Person person) {
        desk.set(PERSON, person.id().toString());
    }
}
