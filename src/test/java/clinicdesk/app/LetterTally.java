package clinicdesk.app;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.app.MoodyServer.Taken;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import clinicdesk.mail.LetterState;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Holds what the store says of visits and letters against what the mail server took. */
final class LetterTally {

    private static final DateTimeFormatter IN_CALENDARS = DateTimeFormatter
            .ofPattern("'TZID=Europe/London:'uuuuMMdd'T'HHmmss").withZone(TestClinic.ZONE);

    /** A letter as the store has it. */
    private record Kept(String id, String uid, int sequence, String to, String method, LetterState state,
            int attempts, boolean mayHaveLeft) {}

    private final MoodyServer server;
    private final List<Taken> taken;
    private final List<Kept> kept;
    /** Each visit as it stands, and the address of its patient. */
    private final Map<Visit, String> visits = new HashMap<>();

    LetterTally(Services services, MoodyServer server) {
        this.server = server;
        this.taken = server.taken();
        this.kept = services.store.read(session -> session.createSelectionQuery(
                "select id, uid, sequence, address, calendarMethod, state, attempts, mayHaveLeft from Letter order by id",
                Object[].class)
                .list()).stream().map(row -> new Kept("<" + row[0] + "@hill.example>", (String) row[1], (int) row[2],
                        (String) row[3], (String) row[4], (LetterState) row[5], (int) row[6], (boolean) row[7]))
                .toList();
        List<UUID> ids = services.store
                .read(session -> session.createSelectionQuery("select id from Appointment", UUID.class).list());
        ids.stream().map(id -> services.appointments.visit(id).orElseThrow()).forEach(visit -> visits.put(visit,
                services.directory.survivor(visit.patientId()).map(Patient::email).orElseThrow()));
    }

    /** @throws AssertionError if anybody was told too little, too often or something else */
    void check() {
        assertThat(kept).extracting(Kept::state).containsOnly(LetterState.SENT, LetterState.CANCELLED);
        kept.stream().filter(letter -> letter.state() == LetterState.SENT).forEach(this::wasTaken);
        visits.forEach(this::isTold);
        checkOrder();
        checkDuplicates();
    }

    /** What is called sent, the server has said that it took. */
    private void wasTaken(Kept letter) {
        assertThat(taken).as("%s", letter).anyMatch(one -> one.answered() && one.id().equals(letter.id())
                && one.uid().equals(letter.uid()) && one.sequence() == letter.sequence()
                && one.method().equals(letter.method()) && one.to().equals(letter.to()));
    }

    /** Who has the visit knows when it is; whoever had it knows that it is off, or has never heard of it. */
    private void isTold(Visit visit, String holder) {
        Map<String, Taken> last = new HashMap<>();
        taken.stream().filter(letter -> letter.uid().startsWith(visit.id().toString()))
                .forEach(letter -> last.put(letter.to(), letter));
        if (visit.status() == AppointmentStatus.SCHEDULED) {
            assertThat(last).as("%s of which the store has %s", visit, about(visit)).hasEntrySatisfying(holder,
                    letter -> {
                        assertThat(letter.method()).isEqualTo("REQUEST");
                        assertThat(letter.start()).isEqualTo(IN_CALENDARS.format(visit.slot().start()));
                    });
            last.remove(holder);
        }
        assertThat(last.values()).as("%s of which the store has %s", visit, about(visit))
                .allMatch(letter -> letter.method().equals("CANCEL"));
    }

    private List<Kept> about(Visit visit) {
        return kept.stream().filter(letter -> letter.uid().startsWith(visit.id().toString())).toList();
    }

    /** Nobody is told of a change before what it changed, and nothing older after it. */
    private void checkOrder() {
        Map<String, Integer> last = new HashMap<>();
        for (Taken letter : taken) {
            int before = last.getOrDefault(letter.uid() + letter.to(), -1);
            assertThat(letter.sequence()).as("%s", letter).isGreaterThanOrEqualTo(before);
            last.put(letter.uid() + letter.to(), letter.sequence());
        }
    }

    /** A letter comes again only where its sender could not know that it had come. */
    private void checkDuplicates() {
        Map<String, Integer> last = new HashMap<>();
        for (int at = 0; at < taken.size(); at++) {
            Integer before = last.put(taken.get(at).id(), at);
            if (before != null) {
                assertThat(!taken.get(before).answered() || server.lastBeforeKills().contains(before))
                        .as("%s came again", taken.get(before)).isTrue();
            }
        }
    }

    int bookings() {
        return visits.size();
    }

    long duplicates() {
        return taken.size() - taken.stream().map(Taken::id).distinct().count();
    }

    @Override
    public String toString() {
        Map<LetterState, Long> states = kept.stream().collect(groupingBy(Kept::state, counting()));
        return "%d bookings, %d letters written, %s, %d taken by the server in %d bad moods, %d twice: %d answers lost, %d kills"
                .formatted(bookings(), kept.size(), states, taken.size(), server.badMoods(), duplicates(),
                        taken.stream().filter(letter -> !letter.answered()).count(), server.lastBeforeKills().size());
    }
}
