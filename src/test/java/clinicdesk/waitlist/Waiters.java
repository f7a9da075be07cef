package clinicdesk.waitlist;

import static clinicdesk.TestClinic.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.hours.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who waits in a test's clinic, in a few words: 30 minutes with anybody at any time unless it is said otherwise. */
public record Waiters(TestClinic clinic) {

    public static Waiting anyone(UUID patient) {
        return new Waiting(patient, Waiting.With.ANYONE, new Waiting.Need(30, null, null), Suits.ANY_TIME, false);
    }

    public static Waiting urgent(Waiting waiting) {
        return new Waiting(waiting.patientId(), waiting.with(), waiting.need(), waiting.suits(), true);
    }

    public static Waiting with(Waiting waiting, Waiting.With with) {
        return new Waiting(waiting.patientId(), with, waiting.need(), waiting.suits(), waiting.urgent());
    }

    public static Waiting minutes(Waiting waiting, int minutes) {
        return new Waiting(waiting.patientId(), waiting.with(),
                new Waiting.Need(minutes, waiting.need().visitTypeId(), waiting.need().note()), waiting.suits(),
                waiting.urgent());
    }

    /** @param days "MONDAY TUESDAY", or empty for all; hours as "09:00-12:00" */
    public static Waiting suits(Waiting waiting, String days, String hours) {
        TimeSpan time = TestClinic.span(hours);
        Set<DayOfWeek> suiting = Arrays.stream(days.split(" ", -1)).filter(day -> !day.isEmpty())
                .map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new Waiting(waiting.patientId(), waiting.with(), waiting.need(), new Suits(suiting, time),
                waiting.urgent());
    }

    /** A new patient with this name waits. */
    public OpenWaiting waits(String name) {
        return waits(anyone(clinic.patient(name)));
    }

    /** A second goes by, so that nobody waits since the same moment. */
    public OpenWaiting waits(Waiting waiting) {
        assertThat(TestClinic.answer(clinic.waiting.add(MARIA, waiting))).isEqualTo("done");
        OpenWaiting added = clinic.waiting.ofPatient(waiting.patientId()).getLast();
        clinic.clock.advance(Duration.ofSeconds(1));
        return added;
    }
}
