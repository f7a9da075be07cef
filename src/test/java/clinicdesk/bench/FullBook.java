package clinicdesk.bench;

import clinicdesk.TestClinic;
import clinicdesk.directory.Doctor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A clinic with a full book, open for the program and for plain reading beside it. */
final class FullBook implements AutoCloseable {

    final TestClinic clinic;
    final Yardstick yardstick;
    private final List<UUID> doctors;

    private FullBook(Path folder, List<UUID> doctors) {
        this.doctors = doctors;
        this.clinic = TestClinic.empty(folder, VisitPlan.NOW.toString());
        try {
            this.yardstick = new Yardstick(folder);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Makes a book of that many visits in this folder; what was in it is thrown away. */
    static FullBook make(Path folder, int size) {
        clear(folder);
        List<UUID> doctors;
        try (TestClinic clinic = TestClinic.empty(folder, VisitPlan.NOW.toString())) {
            doctors = IntStream.range(0, VisitPlan.DOCTORS)
                    .mapToObj(number -> clinic.hire("Number " + number, "09:00", "17:00", TestClinic.WEEKDAYS))
                    .map(Doctor::id).toList();
        }
        Filling.fill(folder, new VisitPlan(size), doctors);
        return new FullBook(folder, doctors);
    }

    static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var old = Files.walk(folder)) {
            for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** @param number a doctor's in the {@link VisitPlan} */
    UUID doctor(int number) {
        return doctors.get(number);
    }

    @Override
    public void close() {
        clinic.close();
        yardstick.close();
    }
}
