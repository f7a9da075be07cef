package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.hours.HoursChange;
import clinicdesk.hours.Leave;
import clinicdesk.hours.OwnDay;
import clinicdesk.hours.TimeSpan;
import clinicdesk.hours.WeeklyBlock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random changes of hours, and calls that are ticked off. */
final class OracleHours {

    private final OracleWorld world;
    private final NaiveBook book;
    private final Random random;

    OracleHours(OracleWorld world) {
        this.world = world;
        this.book = world.book;
        this.random = world.random;
    }

    private void change(HoursChange change) {
        Outcome outcome = world.clinic.duty.change(OWNER, change);
        NaiveHours.Changed changed = world.duty.change(change);
        world.agree(change.toString(), outcome, changed.answer(),
                changed.inverse() == null ? null : world.undo(changed.inverse()));
    }

    private UUID doctor() {
        return world.any(world.doctors).id();
    }

    private LocalDate day() {
        return book.time.date(book.now + random.nextInt(6 * 1440));
    }

    private LocalDateTime moment() {
        LocalDateTime shown = book.time.shown(book.now + random.nextInt(5 * 1440));
        if (!book.visits.isEmpty() && world.oneIn(2)) {
            NaiveVisit visit = world.any(book.visits);
            shown = book.time.shown((world.oneIn(2) ? visit.from : visit.to) + random.nextInt(3) - 1);
        }
        return shown;
    }

    void takeLeave() {
        LocalDateTime from = moment();
        LocalDateTime to = from.plusMinutes(1 + random.nextInt(world.oneIn(4) ? 3000 : 200));
        UUID doctor = doctor();
        change(new HoursChange.TakeLeave(world.oneIn(4)
                ? Leave.ofDays(doctor, from.toLocalDate(), to.toLocalDate(), "ill")
                : new Leave(doctor, from, to, null)));
    }

    void takeLeaveBack() {
        List<Leave> taken = new ArrayList<>(book.hours.leave.values());
        if (!taken.isEmpty()) {
            change(new HoursChange.CancelLeave(world.any(taken).id()));
        }
    }

    /** Up to two stretches that do not overlap, sometimes adjoining. */
    private List<TimeSpan> spans() {
        int from = random.nextInt(96) * 10;
        int middle = from + 10 + random.nextInt(240);
        int again = world.oneIn(2) ? middle : middle + random.nextInt(60);
        List<TimeSpan> spans = new ArrayList<>(List.of(new TimeSpan(from, middle)));
        if (world.oneIn(2) && again < 1430) {
            spans.add(new TimeSpan(again, world.oneIn(4) ? 1440 : Math.min(1440, again + 5 + random.nextInt(300))));
        }
        return spans;
    }

    void special() {
        change(new HoursChange.Special(doctor(), day(), world.oneIn(4) ? List.of() : spans()));
    }

    /** Another week for a doctor, in which a block may begin or end to count. */
    void weekly() {
        List<WeeklyBlock> blocks = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = book.time.date(0).plusDays(i);
            boolean late = world.oneIn(4);
            boolean ends = world.oneIn(4);
            LocalDate turn = day();
            for (TimeSpan span : world.oneIn(6) ? List.<TimeSpan>of() : spans()) {
                blocks.add(new WeeklyBlock(day.getDayOfWeek(), span, late ? turn : null,
                        ends ? turn.plusDays(random.nextInt(9)) : null));
            }
        }
        change(new HoursChange.Weekly(doctor(), blocks, null));
    }

    void holiday() {
        OwnDay own = switch (random.nextInt(5)) {
            case 0, 1 -> OwnDay.closed("Foundation Day");
            case 2 -> OwnDay.open();
            default -> null;
        };
        change(new HoursChange.ClinicDay(day(), own));
    }

    void extraPlaces() {
        change(new HoursChange.ExtraPlaces(doctor(), random.nextInt(3)));
    }

    /** Two stay at least. */
    void leaves() {
        UUID doctor = doctor();
        if (book.inactive.size() < 2) {
            world.note("leaves the clinic: " + doctor);
            world.clinic.leaves(doctor);
            book.inactive.add(doctor);
        }
    }

    /** The desk looks who has to be called by now. */
    void callDue() {
        world.note("looks who is due");
        assertThat(world.clinic.calls.addDue()).as("somebody is due").isEqualTo(world.duty.callDue());
    }

    void tick() {
        List<Call> calls = world.clinic.stranded.disorder().calls();
        if (calls.isEmpty()) {
            return;
        }
        Call call = world.any(calls);
        List<NaiveDuty.Row> rows = world.duty.shown().stream()
                .filter(row -> row.visit.equals(call.visit().id()) && row.done != null == call.done()).toList();
        if (rows.size() == 1) {
            boolean done = !world.oneIn(3);
            NaiveDuty.Row row = rows.getFirst();
            world.agree("tick " + row + " " + done, world.clinic.calls.tick(MARIA, call.id(), done), "done",
                    tick(row, done).again());
        }
    }

    /** A call that was withdrawn meanwhile is not known any more. */
    private OracleWorld.Undone tick(NaiveDuty.Row row, boolean done) {
        if (!world.duty.rows.contains(row)) {
            return new OracleWorld.Undone("unknown callId", null);
        }
        boolean before = row.done != null;
        row.done = done ? (Integer) book.now : null;
        return new OracleWorld.Undone("done", () -> tick(row, before));
    }
}
