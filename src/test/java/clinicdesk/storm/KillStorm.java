package clinicdesk.storm;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.Child;
import clinicdesk.TestClinic;
import clinicdesk.audit.Act;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Kills a desk again and again while it books, and looks afterwards whether it has kept its word. */
final class KillStorm {

    private final Path folder;
    private final Random chance = new Random(4711);
    /** What has been acknowledged, by the visit's id: its last state. */
    private final Map<UUID, AppointmentStatus> promised = new HashMap<>();

    KillStorm(Path folder) {
        this.folder = folder;
        StormDesk.prepare(folder);
    }

    /** @return how many visits were acknowledged */
    int rage(int kills) throws Exception {
        for (int i = 0; i < kills; i++) {
            try (Child desk = Child.start("", StormDesk.class, "book", folder, i)) {
                listen(desk, 20 + chance.nextInt(60));
                Thread.sleep(chance.nextInt(25));
                desk.kill();
                listenToTheEnd(desk);
            }
            checkFile();
        }
        checkPromises();
        return promised.size();
    }

    private void listen(Child desk, int lines) {
        for (int i = 0; i < lines; i++) {
            Optional<String> line = desk.line();
            assertThat(line).as("the desk books until it is killed: %s", desk.errors()).isPresent();
            note(line.get());
        }
    }

    private void listenToTheEnd(Child desk) {
        for (Optional<String> line = desk.line(); line.isPresent(); line = desk.line()) {
            note(line.get());
        }
    }

    /** A line that the kill has cut short promises nothing. */
    private void note(String line) {
        String[] words = line.split(" ");
        if (words.length == 2 && words[1].length() == 36) {
            promised.put(UUID.fromString(words[1]),
                    words[0].equals("booked") ? AppointmentStatus.SCHEDULED : AppointmentStatus.CANCELLED);
        }
    }

    private void checkFile() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db"));
                var statement = connection.createStatement();
                var answer = statement.executeQuery("pragma integrity_check")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).isEqualTo("ok");
        }
    }

    private void checkPromises() throws IOException {
        try (TestClinic clinic = TestClinic.empty(folder, StormDesk.NOW)) {
            promised.forEach((id, status) -> check(clinic, id, status));
        }
    }

    /** The next thing after the promise may have been done and not said any more: a visit may be cancelled by then. */
    private static void check(TestClinic clinic, UUID id, AppointmentStatus status) {
        Optional<Visit> visit = clinic.appointments.visit(id);
        assertThat(visit).as("the visit %s was acknowledged", id).isPresent();
        AppointmentStatus found = visit.get().status();
        assertThat(found).isIn(status, AppointmentStatus.CANCELLED);
        boolean cancelled = found == AppointmentStatus.CANCELLED;
        assertThat(clinic.audit.history(id)).extracting(Act::action)
                .isEqualTo(cancelled ? List.of("BOOK", "CANCEL") : List.of("BOOK"));
        assertThat(clinic.outbox.lettersAbout(id)).hasSize(1);
    }
}
