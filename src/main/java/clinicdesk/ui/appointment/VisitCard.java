package clinicdesk.ui.appointment;

import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.mail.LetterState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A visit in words, as the panel shows it. */
record VisitCard(Person person, Standing standing, About about, Papers papers) {

    /** @param series where it belongs to one */
    record About(List<Fact> facts, Notes notes, Optional<InSeries> series) {}

    /**
     * @param words "3rd of 10, every week on Tuesday"
     * @param days of the visits around it, with it
     */
    record InSeries(String words, List<OtherDay> days) {}

    /** @param shown it is the one that the panel shows */
    record OtherDay(Visit visit, String day, boolean shown) {}

    /** @param about when born, how old, how insured, in one line */
    record Person(UUID id, String name, String about, String alerts) {}

    /**
     * @param next what the big button does, empty where there is nothing to do today
     * @param others the steps that leave some out
     */
    record Standing(AppointmentStatus status, String words, Optional<AppointmentStatus> next,
            List<AppointmentStatus> others, May may) {}

    /**
     * @param reason why the patient comes, or empty
     * @param held in which unusual way it came to its time, or empty
     * @param extraPlace that is one of the doctor's extra places, for which nothing was overruled
     */
    record Notes(String reason, String held, boolean extraPlace) {}

    record May(boolean move, boolean cancel, boolean noShow, boolean back) {}

    record Fact(String name, String text) {}

    record Papers(List<LetterLine> letters, List<String> history) {}

    /** @param again it can be sent once more */
    record LetterLine(UUID id, LetterState state, String kind, String words, boolean again) {}
}
