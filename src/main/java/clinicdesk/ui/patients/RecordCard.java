package clinicdesk.ui.patients;

import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import java.util.List;
import java.util.UUID;

/** A patient's record in words. */
record RecordCard(Person person, About about, Visits visits, Papers papers) {

    /**
     * @param alerts what must not be overlooked, or empty
     * @param active false for a record that was put aside
     */
    record Person(UUID id, String name, String born, String alerts, boolean active) {}

    /**
     * @param facts how she is reached and insured
     * @param alike who may be the same person
     * @param others the records that were merged into this one, in one sentence, or empty
     */
    record About(List<Fact> facts, String notes, String others, List<Alike> alike, List<Relative> family) {}

    /** Another record that may be of the same person. */
    record Alike(Patient patient, String words) {}

    record Fact(String name, String text) {}

    /** "same phone: Tom Pérez" */
    record Relative(UUID id, String words) {}

    /** @param waits what she is on the waiting list for */
    record Visits(List<Line> toCome, List<Line> past, List<String> waits) {}

    record Line(Visit visit, String when, String what) {}

    record Papers(List<String> letters, List<String> history) {}
}
