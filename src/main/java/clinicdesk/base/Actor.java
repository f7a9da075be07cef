package clinicdesk.base;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person at a desk, a token or the program itself.
 *
 * @param name as the audit trail shows it
 * @param doctorId the doctor that this actor is, for the role {@link Role#DOCTOR} only
 */
public record Actor(String name, Role role, @Nullable UUID doctorId) {

    public static Actor receptionist(String name) {
        return new Actor(name, Role.RECEPTIONIST, null);
    }
}
