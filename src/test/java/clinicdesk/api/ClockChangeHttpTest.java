package clinicdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.api.ApiDesk.Answered;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other programs say of times when the clinic's clock is put forward or back. */
class ClockChangeHttpTest {

    /** In one clinic a zone after another would be wrong: each has its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "Europe/Berlin | 2030-03-31T02:30 | 400", //
            "Europe/Berlin | 2030-03-31T01:59 | 2030-03-31T01:59:00+01:00", //
            "Europe/Berlin | 2030-03-31T03:00 | 2030-03-31T03:00:00+02:00", //
            "Europe/Berlin | 2030-10-27T02:30 | 2030-10-27T02:30:00+02:00", //
            "Europe/Berlin | 2030-10-27T02:30:00+01:00 | 2030-10-27T02:30:00+01:00", //
            "Europe/Berlin | 2030-10-27T00:30:00Z | 2030-10-27T02:30:00+02:00", //
            "Australia/Lord_Howe | 2030-10-06T02:15 | 400", //
            "Australia/Lord_Howe | 2030-10-06T02:30 | 2030-10-06T02:30:00+11:00", //
            "Australia/Lord_Howe | 2030-04-07T01:45 | 2030-04-07T01:45:00+11:00", //
            "Australia/Lord_Howe | 2030-04-07T01:45:00+10:30 | 2030-04-07T01:45:00+10:30"})
    void aTimeIsTheEarlierOfTwoUnlessItsOffsetSaysOtherwise(String zone, String start, String answered,
            @TempDir Path folder) {
        try (TestClinic clinic = TestClinic.in(folder, ZoneId.of(zone), "2030-01-01T08:00");
                ApiDesk api = ApiDesk.of(clinic)) {
            clinic.hire("Night", "00:00", "00:00", TestClinic.EVERY_DAY);
            UUID ana = clinic.patient("Ana Lo");
            Answered booked = api.post("/appointments", "{'doctorId':'" + clinic.doctor("Night") + "','patientId':'"
                    + ana + "','start':'" + start + "','minutes':10}");

            assertThat(booked.status() == 201 ? booked.body().get("start").asString() : "" + booked.status())
                    .isEqualTo(answered);
        }
    }
}
