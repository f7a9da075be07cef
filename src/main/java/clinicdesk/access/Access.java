package clinicdesk.access;

import static clinicdesk.access.Permission.BOOK;
import static clinicdesk.access.Permission.CANCEL;
import static clinicdesk.access.Permission.CHANGE_SETTINGS;
import static clinicdesk.access.Permission.EDIT_DIRECTORY;
import static clinicdesk.access.Permission.MOVE;
import static clinicdesk.access.Permission.OVERRULE;
import static clinicdesk.access.Permission.SEE_PATIENTS;
import static clinicdesk.access.Permission.SET_STATUS;

import clinicdesk.base.Actor;
import clinicdesk.base.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Who may do what: one table, which every service asks. */
public final class Access {

    private static final Map<Role, Set<Permission>> TABLE = Map.of( //
            Role.ADMIN, EnumSet.allOf(Permission.class), //
            Role.RECEPTIONIST, EnumSet.complementOf(EnumSet.of(EDIT_DIRECTORY, CHANGE_SETTINGS)), //
            Role.DOCTOR, EnumSet.of(SEE_PATIENTS, BOOK, MOVE, CANCEL, SET_STATUS), //
            Role.READER, EnumSet.noneOf(Permission.class));

    private final BooleanSupplier receptionistsOverrule;

    /** @param receptionistsOverrule whether the clinic lets receptionists overrule; slow, it may be a setting */
    public Access(BooleanSupplier receptionistsOverrule) {
        this.receptionistsOverrule = receptionistsOverrule;
    }

    /** Whether this actor may do this at all. */
    public boolean may(Actor actor, Permission permission) {
        if (permission == OVERRULE && actor.role() == Role.RECEPTIONIST && !receptionistsOverrule.getAsBoolean()) {
            return false;
        }
        return TABLE.getOrDefault(actor.role(), Set.of()).contains(permission);
    }

    /** Whether this actor may do this in that doctor's book: a doctor acts in their own only. */
    public boolean mayFor(Actor actor, Permission permission, UUID doctorId) {
        return may(actor, permission) && (actor.role() != Role.DOCTOR || doctorId.equals(actor.doctorId()));
    }
}
