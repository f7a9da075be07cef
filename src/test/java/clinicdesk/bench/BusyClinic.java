package clinicdesk.bench;

import clinicdesk.TestClinic;
import clinicdesk.bench.Filling.InRoom;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A clinic whose doctors all have equally many visits on each day; all visits are of one type. */
final class BusyClinic implements AutoCloseable {

    final TestClinic clinic;
    final Path folder;

    private BusyClinic(Path folder) {
        this.folder = folder;
        this.clinic = TestClinic.empty(folder, BusyWeeks.NOW.toString());
    }

    /** Makes it in this folder; what was in it is thrown away. */
    static BusyClinic make(Path folder, BusyWeeks plan) {
        FullBook.clear(folder);
        List<InRoom> doctors;
        try (TestClinic clinic = TestClinic.empty(folder, BusyWeeks.NOW.toString())) {
            doctors = IntStream.range(0, BusyWeeks.DOCTORS)
                    .mapToObj(number -> FullBook.hire(clinic, "Number " + number, BusyWeeks.CLOSES))
                    .toList();
            clinic.typeIn("Check-up");
        }
        Filling.fill(folder, plan, doctors);
        BusyClinic made = new BusyClinic(folder);
        made.clinic.store.write(session -> session
                .createNativeMutationQuery("update appointment set visit_type_id = (select id from visit_type)")
                .executeUpdate());
        return made;
    }

    @Override
    public void close() {
        clinic.close();
    }
}
