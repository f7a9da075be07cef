package clinicdesk.sample;

import static clinicdesk.sample.Rows.row;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Texts;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who waits for a time in the sample clinic, and who is to come again. */
final class WhoWaits {

    private static final int EVERY_DAY = 0b111_1111;
    private static final int WEEKDAYS = 0b001_1111;
    private static final int MONDAY_AND_TUESDAY = 0b000_0011;
    private static final int WHOLE_DAY = 24 * 60;
    private static final int NOON = 12 * 60;

    /** Whom somebody waits for, and when it suits; a doctor or a speciality, or neither. */
    private record Wish(Staff.@Nullable Doctor doctor, @Nullable String speciality, Staff.Type type, Times times,
            boolean urgent) {}

    private record Times(int days, int from, int to) {}

    private final Rows rows;
    private final Seed seed;
    private final ClinicClock clock;
    private final Texts texts;

    WhoWaits(Rows rows, Seed seed, ClinicClock clock, Texts texts) {
        this.rows = rows;
        this.seed = seed;
        this.clock = clock;
        this.texts = texts;
    }

    void write(Staff staff, List<Person> people) throws SQLException {
        List<Person> some = seed.shuffled(people);
        waiting(wishes(staff), some);
        recalls(staff, some.reversed());
    }

    private static List<Wish> wishes(Staff staff) {
        Times any = new Times(EVERY_DAY, 0, WHOLE_DAY);
        List<Staff.Doctor> doctors = staff.doctors();
        List<Staff.Type> types = staff.types();
        return List.of(new Wish(doctors.getFirst(), null, types.get(4), any, false),
                new Wish(null, doctors.get(2).profile().specialization(), types.get(5),
                        new Times(WEEKDAYS, 0, NOON), false),
                new Wish(null, null, types.get(3), new Times(MONDAY_AND_TUESDAY, 0, WHOLE_DAY), false),
                new Wish(doctors.get(1), null, types.get(3), any, true),
                new Wish(doctors.getFirst(), null, types.get(3), new Times(WEEKDAYS, NOON, WHOLE_DAY), false),
                new Wish(null, doctors.get(4).profile().specialization(), types.get(2), any, true));
    }

    private void waiting(List<Wish> wishes, List<Person> people) throws SQLException {
        List<List<@Nullable Object>> list = new ArrayList<>();
        for (Wish wish : wishes) {
            int days = 2 * (wishes.size() - list.size());
            Instant since = clock.startOf(clock.today().minusDays(days)).plusSeconds(36_000);
            UUID doctor = wish.doctor() == null ? null : wish.doctor().id();
            list.add(row(seed.id(since), 0, people.get(list.size()).id(), doctor, wish.speciality(),
                    wish.type().minutes(), wish.type().id(), list.isEmpty() ? texts.get("waiting.note") : null,
                    wish.times().days(), wish.times().from(), wish.times().to(), wish.urgent(), since));
        }
        rows.insert("waiting", "id, version, patient_id, doctor_id, specialization, minutes, visit_type_id, note, days,"
                + " from_minute, to_minute, urgent, added_ms", list);
    }

    private void recalls(Staff staff, List<Person> people) throws SQLException {
        List<List<@Nullable Object>> list = new ArrayList<>();
        for (int days : List.of(-9, 0, 4, 30)) {
            Instant added = clock.startOf(clock.today().minusMonths(5));
            LocalDate due = clock.today().plusDays(days);
            list.add(row(seed.id(added), 0, people.get(list.size()).id(), seed.pick(staff.doctors()).id(),
                    staff.types().get(4).id(), due, list.isEmpty() ? texts.get("recall.reason") : null, added));
        }
        rows.insert("recall", "id, version, patient_id, doctor_id, visit_type_id, due, reason, added_ms", list);
    }
}
