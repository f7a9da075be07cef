package clinicdesk.booking;

import clinicdesk.TestClinic;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.MailRoute;
import clinicdesk.mail.OutboxWorker;
import clinicdesk.mail.Sender;
import clinicdesk.mail.StillHolds;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The letters of a clinic: which wait, what they say, and how they leave. */
final class Letterbox {

    private final TestClinic clinic;
    private final Path folder;

    /** @param folder where letters go that leave */
    Letterbox(TestClinic clinic, Path folder) {
        this.clinic = clinic;
        this.folder = folder;
    }

    /**
     * A letter that waits.
     *
     * @param about the visit or the series
     * @param calendar its calendar part, lines unfolded
     */
    record Waiting(LetterKind kind, UUID about, String text, String calendar) {

        /** Its lines that begin with this. */
        List<String> lines(String start) {
            return Arrays.stream(calendar.split("\r\n")).filter(line -> line.startsWith(start)).toList();
        }

        /** When the letter says that there are visits, line by line. */
        List<String> listed() {
            return Arrays.stream(text.split("\n")).filter(line -> line.startsWith("- "))
                    .map(line -> line.substring(2)).toList();
        }
    }

    /** The letters to this address that have not left, oldest first. */
    List<Waiting> waiting(String address) {
        return clinic.store.read(session -> session.createSelectionQuery(
                "select l.kind, l.aboutId, l.text, l.calendar from Letter l where l.address = :address"
                        + " and l.state = WAITING order by l.created, l.id",
                Object[].class).setParameter("address", address).list()).stream()
                .map(row -> new Waiting((LetterKind) row[0], (UUID) row[1], (String) row[2],
                        String.valueOf(row[3]).replaceAll("\r\n[ \t]", "")))
                .toList();
    }

    /** All that wait leave, as far as they still hold; answers how many were tried. */
    int leave() {
        BookingLetters letters = new BookingLetters(clinic.outbox, clinic.directory, clinic.appointments,
                clinic.settings, clinic.clock.clinic());
        MailRoute route = new MailRoute.Pickup(folder, new Sender("desk@clinic.example", "Clinic"));
        Map<LetterKind, StillHolds> checks = Arrays.stream(LetterKind.values())
                .collect(Collectors.toMap(kind -> kind, kind -> letters.check()));
        try (OutboxWorker worker = new OutboxWorker(clinic.store, clinic.clock.clinic(), () -> route, checks)) {
            return worker.runOnce();
        }
    }
}
