package clinicdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.base.Actor;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    private final Access access = new Access(() -> true);

    @ParameterizedTest(name = "{0} may {1}")
    @CsvSource({
            "ADMIN, SEE_PATIENTS BOOK MOVE CANCEL SET_STATUS RECORD_PAST EDIT_PATIENTS EDIT_DIRECTORY EDIT_HOURS CHANGE_SETTINGS OVERRULE",
            "RECEPTIONIST, SEE_PATIENTS BOOK MOVE CANCEL SET_STATUS RECORD_PAST EDIT_PATIENTS EDIT_HOURS OVERRULE",
            "DOCTOR, SEE_PATIENTS BOOK MOVE CANCEL SET_STATUS", "READER, ''"})
    void eachRoleMayDoThisAndNoMore(Role role, String expected) {
        Actor actor = new Actor("Somebody", role, null);
        Set<String> allowed = Arrays.stream(Permission.values()).filter(permission -> access.may(actor, permission))
                .map(Permission::name).collect(Collectors.toSet());

        assertThat(allowed).isEqualTo(
                Arrays.stream(expected.split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toSet()));
    }

    @Test
    void theClinicCanTakeTheRightToOverruleFromReceptionistsAndNotFromItsHead() {
        Access strict = new Access(() -> false);

        assertThat(strict.may(Actor.receptionist("Maria"), Permission.OVERRULE)).isFalse();
        assertThat(strict.may(Actor.receptionist("Maria"), Permission.BOOK)).isTrue();
        assertThat(strict.may(new Actor("Owner", Role.ADMIN, null), Permission.OVERRULE)).isTrue();
    }

    @Test
    void aDoctorActsInTheirOwnBookAndAReceptionistInAll() {
        UUID own = Ids.next();
        UUID others = Ids.next();
        Actor doctor = new Actor("Dr Strange", Role.DOCTOR, own);

        assertThat(access.mayFor(doctor, Permission.BOOK, own)).isTrue();
        assertThat(access.mayFor(doctor, Permission.BOOK, others)).isFalse();
        assertThat(access.mayFor(new Actor("No doctor", Role.DOCTOR, null), Permission.BOOK, own)).isFalse();
        assertThat(access.mayFor(Actor.receptionist("Maria"), Permission.BOOK, others)).isTrue();
        assertThat(access.mayFor(Actor.receptionist("Maria"), Permission.CHANGE_SETTINGS, others)).isFalse();
    }
}
