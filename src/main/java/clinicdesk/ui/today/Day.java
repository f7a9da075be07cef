package clinicdesk.ui.today;

import clinicdesk.base.ClinicClock;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.Room;
import clinicdesk.directory.VisitType;
import clinicdesk.ui.frame.ClinicBook;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All that the list tells of one day, read at once.
 *
 * @param visits by time, then by the doctor's name; cancelled ones are left out
 * @param around what stands around them
 * @param holiday the name of the day on which the clinic is closed, or empty
 */
record Day(LocalDate date, List<Visit> visits, Around around, String holiday) {

    /**
     * @param births of patients who have a namesake, by the record of which their visit is
     * @param colours of doctors, by doctor
     * @param names of rooms and kinds of visit
     */
    record Around(Map<UUID, LocalDate> births, Map<UUID, Integer> colours, Map<UUID, String> names) {}

    static Day unread(LocalDate date) {
        return new Day(date, List.of(), new Around(Map.of(), Map.of(), Map.of()), "");
    }

    /** Slow. */
    static Day read(ClinicBook book, ClinicClock clock) {
        LocalDate date = clock.today();
        List<Visit> visits = book.visitsOf(clock.day(date)).stream()
                .sorted(Comparator.comparing((Visit visit) -> visit.slot().start()).thenComparing(Visit::doctorName))
                .toList();
        String holiday = book.times().hours().plan(Set.of(), date, date).holidays().getOrDefault(date, "");
        return new Day(date, visits, around(book, visits), holiday);
    }

    private static Around around(ClinicBook book, List<Visit> visits) {
        Map<UUID, String> names = new HashMap<>();
        book.directory().rooms().forEach((Room room) -> names.put(room.id(), room.name()));
        book.directory().visitTypes().forEach((VisitType type) -> names.put(type.id(), type.name()));
        return new Around(births(book, visits.stream().map(Visit::patientId).collect(Collectors.toSet())),
                book.directory().doctors().stream().collect(Collectors.toMap(Doctor::id, Doctor::colour)), names);
    }

    private static Map<UUID, LocalDate> births(ClinicBook book, Collection<UUID> records) {
        Map<UUID, Patient> patients = book.directory().survivors(records);
        Set<UUID> namesakes = book.people().search().namesakes(patients.values());
        Map<UUID, LocalDate> births = new HashMap<>();
        patients.forEach((record, patient) -> {
            LocalDate born = patient.birthDate();
            if (born != null && namesakes.contains(patient.id())) {
                births.put(record, born);
            }
        });
        return births;
    }
}
