package clinicdesk.ui.appointment;

import clinicdesk.booking.AppointmentStatus;
import clinicdesk.mail.LetterState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit in words, as the panel shows it.
 *
 * @param reason why the patient comes, or empty
 */
record VisitCard(Person person, Standing standing, List<Fact> facts, String reason, Papers papers) {

    /** @param about when born, how old, how insured, in one line */
    record Person(UUID id, String name, String about, String alerts) {}

    /** @param next what the big button does, empty where there is nothing to do today */
    record Standing(AppointmentStatus status, String words, Optional<AppointmentStatus> next, May may) {}

    record May(boolean move, boolean cancel, boolean noShow, boolean back) {}

    record Fact(String name, String text) {}

    record Papers(List<LetterLine> letters, List<String> history) {}

    /** @param again it can be sent once more */
    record LetterLine(UUID id, LetterState state, String kind, String words, boolean again) {}
}
