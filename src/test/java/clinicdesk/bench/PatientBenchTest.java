package clinicdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.ManyPatients;
import clinicdesk.TestClinic;
import clinicdesk.directory.Patient;
import clinicdesk.ui.appointment.PatientLookup;
import clinicdesk.ui.appointment.PatientRow;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.ClinicBook.Papers;
import clinicdesk.ui.frame.ClinicBook.People;
import clinicdesk.ui.frame.ClinicBook.Times;
import clinicdesk.ui.frame.ClinicBook.Visits;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What it costs to find a patient while somebody types. The yardstick is the bare question to the full-text index, for
 * the newest, as many as are shown and not ordered by name, and the reading of them; its statement stays prepared, as
 * ours does. Growth is of all that is asked at a key.
 */
@Tag("bench")
@ExtendWith(BenchRun.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientBenchTest {

    private static final int FEW = 10_000;
    private static final int MANY = 200_000;
    private static final int SHOWN = 20;
    private static final Target TARGET = Target.atMost(1.5);

    private Store few;
    private Store many;

    /** Patients, for the program and for plain reading beside it. */
    private record Store(TestClinic clinic, PlainStore plain, PreparedStatement bare) {

        private static final String BARE = "select p.* from (select rowid as number from patient_part"
                + " where patient_part match ?1 order by rowid desc limit ?2) f cross join patient_key k on k.number = f.number"
                + " cross join patient p on p.id = k.patient_id";

        static Store make(int patients) throws SQLException {
            Path folder = Bench.FOLDER.resolve("patients-" + patients);
            FullBook.clear(folder);
            TestClinic.empty(folder, VisitPlan.NOW.toString()).close();
            ManyPatients.fill(folder, patients);
            PlainStore plain = PlainStore.reading(folder);
            return new Store(TestClinic.empty(folder, VisitPlan.NOW.toString()), plain, plain.prepare(BARE));
        }

        List<Patient> ours(String typed) {
            return clinic.search.find(typed, List.of(), SHOWN);
        }

        /** With whom to expect, namesakes and last visits. */
        List<PatientRow> atAKey(String typed) {
            Visits visits = new Visits(clinic.booking, clinic.appointments);
            People people = new People(clinic.directory, clinic.search);
            Papers papers = new Papers(clinic.outbox, clinic.letters, clinic.audit);
            Times times = new Times(clinic.freeTime, clinic.hours, clinic.recalls, clinic.waiting, clinic.gaps,
                    clinic.offers);
            return new PatientLookup(new ClinicBook(visits, clinic.tray, people, papers, times),
                    clinic.clock.clinic()).find(typed);
        }

        List<Object[]> bare(String match) {
            List<Object[]> rows = new ArrayList<>();
            try {
                bare.setString(1, match);
                bare.setInt(2, SHOWN);
                try (var found = bare.executeQuery()) {
                    while (found.next()) {
                        Object[] row = new Object[found.getMetaData().getColumnCount()];
                        for (int column = 0; column < row.length; column++) {
                            row[column] = found.getObject(column + 1);
                        }
                        rows.add(row);
                    }
                }
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            }
            return rows;
        }

        void close() {
            plain.close();
            clinic.close();
        }
    }

    @BeforeAll
    void fill() throws SQLException {
        few = Store.make(FEW);
        many = Store.make(MANY);
    }

    @AfterAll
    void close() {
        few.close();
        many.close();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(delimiter = '|', textBlock = """
            müller       | "muller"
            an pe        | " an" AND " pe"
            a            | "  a"
            1            | "  1"
            ann          | "ann"
            7700 900     | "7700" AND "900"
            """)
    void aPatientOfManyIsFoundAsQuicklyAsOneOfFew(String typed, String match, Bench bench) {
        assertThat(few.ours(typed)).hasSize(SHOWN);
        assertThat(many.ours(typed)).hasSize(SHOWN);
        assertThat(many.bare(match)).hasSize(SHOWN);

        bench.compare("patients, \"" + typed + "\"", MANY, TARGET, () -> many.ours(typed), () -> many.bare(match));
        bench.compare("patients, \"" + typed + "\", growth", MANY, Bench.GROWTH, () -> many.atAKey(typed),
                () -> few.atAKey(typed));
    }
}
