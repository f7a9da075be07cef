package clinicdesk.bench;

import clinicdesk.TestClinic;
import clinicdesk.bench.Filling.InRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A clinic with a full book, open for the program and for plain reading beside it. */
final class FullBook implements AutoCloseable {

    final Path folder;
    final TestClinic clinic;
    final Yardstick yardstick;
    private final List<InRoom> doctors;
    private final UUID procedure;

    private FullBook(Path folder, List<InRoom> doctors, UUID procedure) {
        this.folder = folder;
        this.doctors = doctors;
        this.procedure = procedure;
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
        List<InRoom> doctors;
        UUID procedure;
        try (TestClinic clinic = TestClinic.empty(folder, VisitPlan.NOW.toString())) {
            doctors = IntStream.range(0, VisitPlan.DOCTORS)
                    .mapToObj(number -> hire(clinic, "Number " + number, LocalTime.of(17, 0))).toList();
            procedure = clinic.typeIn("Procedure", doctors.get(VisitPlan.FULL_MONTH).room(),
                    doctors.get(VisitPlan.FULL_YEAR).room());
        }
        Filling.fill(folder, new VisitPlan(size), doctors);
        return new FullBook(folder, doctors, procedure);
    }

    /** @param closes until when the doctor works from nine on */
    static InRoom hire(TestClinic clinic, String name, LocalTime closes) {
        UUID room = clinic.room("Room of " + name);
        UUID doctor = clinic.hire(name, "09:00", closes.toString(), TestClinic.WEEKDAYS).id();
        clinic.usualRoom(name, room);
        return new InRoom(doctor, room);
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
        return doctors.get(number).doctor();
    }

    /** The room of this doctor. */
    UUID room(int number) {
        return doctors.get(number).room();
    }

    /** A type of visit for which only the rooms of the two full doctors will do. */
    UUID procedure() {
        return procedure;
    }

    @Override
    public void close() {
        clinic.close();
        yardstick.close();
    }
}
