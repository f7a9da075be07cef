package clinicdesk.bench;

import clinicdesk.bench.Filling.InRoom;
import clinicdesk.sample.SampleClinic;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Homes of users whose clinic is the sample of today, as the icon opens it. */
final class SampleHomes {

    /** The program that is measured has the machine's time too. */
    private static final Clock CLOCK = Clock.systemDefaultZone();

    private SampleHomes() {}

    /** Makes one in this folder; what was in it is thrown away. */
    static Path make(Path home) {
        FullBook.clear(home);
        SampleClinic.prepare(clinic(home), CLOCK);
        return home.toAbsolutePath();
    }

    /** The same with so many visits of years before. */
    static Path make(Path home, int visits) {
        make(home);
        try {
            List<InRoom> doctors = doctors(clinic(home));
            Filling.fill(clinic(home), new PastOfSample(visits, doctors.size(), LocalDate.now(CLOCK).minusYears(1)),
                    doctors);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return home.toAbsolutePath();
    }

    /** Where the program looks for the clinic of a user whose data are kept here. */
    static Path clinic(Path home) {
        return home.resolve("clinic-desk");
    }

    private static List<InRoom> doctors(Path clinic) throws SQLException {
        List<InRoom> doctors = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + clinic.resolve("clinic.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, room_id from doctor where room_id is not null")) {
            while (rows.next()) {
                doctors.add(new InRoom(id(rows.getBytes(1)), id(rows.getBytes(2))));
            }
        }
        return doctors;
    }

    private static UUID id(byte[] bytes) {
        ByteBuffer both = ByteBuffer.wrap(bytes);
        return new UUID(both.getLong(), both.getLong());
    }
}
