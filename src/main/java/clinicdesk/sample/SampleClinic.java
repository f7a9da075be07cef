package clinicdesk.sample;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Texts;
import clinicdesk.db.Store;
import clinicdesk.directory.Phones;
import clinicdesk.settings.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The sample clinic: the same for the same date, always around today. It lives in a folder of its own and is made
 * anew each day; a folder with a real clinic is never touched.
 */
public final class SampleClinic {

    /** Of what the seed makes; raised with each change of it, so that older samples are made anew. */
    static final String VERSION = "2";

    private static final String DATE_AND_VERSION = "select max(case name when 'sample.date' then content end) || '/'"
            + " || max(case name when 'sample.version' then content end) from setting";

    /** What {@link #prepare} found and did. */
    public enum Prepared {
        /** Today's sample was there already, with what has been tried in it. */
        KEPT,
        /** It was made, perhaps in place of an older one. */
        MADE,
        /** The folder holds a clinic that is no sample; nothing was done. */
        NO_SAMPLE
    }

    private final Path folder;
    private final ClinicClock clock;

    private SampleClinic(Path folder, ClinicClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Sees to it that this folder holds the sample clinic of today. Nobody may have its store open.
     *
     * @param clock the time, and the zone that the clinic gets
     * @throws clinicdesk.db.StoreException if the folder cannot hold a store or the one there cannot be read
     * @throws UncheckedIOException if the files cannot be put in place
     */
    public static Prepared prepare(Path folder, Clock clock) {
        return new SampleClinic(folder, new ClinicClock(clock, known(clock.getZone()))).prepare();
    }

    /** A system may run on a bare offset, which no clinic is set to. */
    static ZoneId known(ZoneId zone) {
        return Key.CLINIC_ZONE.allows(zone.getId()) ? zone : ZoneId.of("UTC");
    }

    private Prepared prepare() {
        if (Store.exists(folder)) {
            Optional<String> found = Store.peek(folder, DATE_AND_VERSION);
            if (found.isEmpty() || found.get().startsWith("/")) {
                return Prepared.NO_SAMPLE;
            }
            if (found.get().equals(clock.today() + "/" + VERSION)) {
                return Prepared.KEPT;
            }
        }
        make();
        return Prepared.MADE;
    }

    /** Made beside the old one and then moved over it: a sample is there in whole or not at all. */
    private void make() {
        Path fresh = folder.resolve("new-sample");
        try {
            deleteStore(fresh);
            try (Store store = Store.open(fresh)) {
                store.write(session -> {
                    session.doWork(this::write);
                    return null;
                });
            }
            deleteStore(folder);
            Files.move(fresh.resolve("clinic.db"), folder.resolve("clinic.db"), StandardCopyOption.ATOMIC_MOVE);
            deleteStore(fresh);
            Files.delete(fresh);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The log goes first: left behind, it would be taken for the new store's. */
    private static void deleteStore(Path folder) throws IOException {
        for (String name : List.of("clinic.db-wal", "clinic.db-shm", "clinic.db")) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private void write(Connection connection) throws SQLException {
        LocalDate today = clock.today();
        Instant then = clock.startOf(today.minusWeeks(Calendar.WEEKS_EACH_WAY + 5L));
        Seed seed = new Seed(today.toEpochDay());
        Texts texts = Texts.of("sample", Locale.getDefault());
        Staff staff = Staff.hire(seed, then);
        List<Person> people = new People(seed, today, then).make();
        Calendar calendar = Calendar.around(today, staff);
        Rows rows = new Rows(connection);
        SampleWriter writer = new SampleWriter(rows, seed, then);
        writer.settings(texts, clock.zone().getId(), today);
        writer.staff(staff);
        writer.calendar(calendar);
        writer.people(people, Phones.in(clock.zone()));
        List<Booked> visits = new Diary(seed, clock, staff, people, calendar).fill();
        new History(rows, seed, clock, texts).write(visits);
        new WhoWaits(rows, seed, clock, texts).write(staff, people);
    }
}
