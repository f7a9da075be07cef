package clinicdesk.ui.patients;

import clinicdesk.audit.Act;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import clinicdesk.directory.Sharing;
import clinicdesk.mail.LetterView;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.waitlist.OpenWaiting;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that is known of a person, under whichever record it was entered, read at once.
 *
 */
record RecordSheet(Patient patient, People people, List<Visit> visits, Papers papers) {

    private static final int MOST_VISITS = 200;
    private static final int MOST_RELATIVES = 12;

    /**
     * Who has to do with this patient.
     *
     * @param merged records that were merged into this one
     * @param alike who may be the same person
     * @param family who shares a phone or an address
     * @param waits what this patient is on the waiting list for
     */
    record People(List<Patient> merged, List<Patient> alike, List<Sharing> family, List<OpenWaiting> waits) {}

    record Papers(List<LetterView> letters, List<Act> history) {}

    /** Slow; of a record that was merged, the one that stands for it. Empty if nobody knows it. */
    static Optional<RecordSheet> read(PatientSources sources, UUID id) {
        ClinicBook book = sources.book();
        return book.directory().survivor(id).map(patient -> {
            Set<UUID> records = book.directory().samePerson(patient);
            List<Visit> visits = book.appointments().ofPatient(records, MOST_VISITS);
            List<Patient> alike = book.directory().alike(patient.details()).stream()
                    .filter(other -> !records.contains(other.id())).toList();
            return new RecordSheet(patient, new People(sources.register().mergedInto(patient.id()), alike,
                    book.directory().household(patient, MOST_RELATIVES),
                    book.times().waiting().ofPatient(patient.id())), visits,
                    new Papers(letters(book, visits), history(book, records)));
        });
    }

    private static List<LetterView> letters(ClinicBook book, List<Visit> visits) {
        List<UUID> about = visits.stream()
                .flatMap(visit -> Stream.of(visit.id(), visit.notes().seriesId())).filter(Objects::nonNull).distinct()
                .toList();
        return about.isEmpty() ? List.of() : book.papers().outbox().lettersAbout(about);
    }

    /** The newest first. */
    private static List<Act> history(ClinicBook book, Collection<UUID> records) {
        return records.stream().flatMap(record -> book.papers().audit().history(record).stream())
                .sorted(Comparator.comparing(Act::at)).toList().reversed();
    }
}
