package clinicdesk.ui.appointment;

import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.mail.LetterState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A visit in words, as the panel shows it. */
record VisitCard(Person person, Standing standing, About about, Papers papers) {

    /**
     * @param reason why the patient comes, or empty
     * @param series where it belongs to one
     */
    record About(List<Fact> facts, String reason, Optional<InSeries> series) {}

    /**
     * @param words "3rd of 10, every week on Tuesday"
     * @param days of the visits around it, with it
     */
    record InSeries(String words, List<OtherDay> days) {}

    /** @param shown it is the one that the panel shows */
    record OtherDay(Visit visit, String day, boolean shown) {}

    List<Fact> facts() {
        return about.facts();
    }

    String reason() {
        return about.reason();
    }

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
