package clinicdesk.ui.find;

import clinicdesk.base.Texts;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.ui.find.Hit.Kind;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Looks in the clinic's book for what was typed. */
record FindSearch(AtDesk desk, ClinicBook book, FindTargets targets, Texts texts) {

    private static final int MOST_PATIENTS = 8;
    private static final int MOST_VISITS = 5;
    private static final int LAST_BOOKED = 50;

    /** Nobody's name, phone and birth date together are longer than this. */
    private static final int LONGEST = 100;

    record Found(List<Patient> patients, List<Visit> visits, List<Doctor> doctors) {}

    /** Slow. */
    Found read(String typed) {
        String text = typed.substring(0, Math.min(LONGEST, typed.length()));
        var clock = desk.workplace().clock();
        var expected = book.appointments().expectedPatients(clock.day(clock.today()), LAST_BOOKED);
        List<Patient> patients = book.people().search().find(text, expected, MOST_PATIENTS);
        String[] parts = FindViewModel.plain(text).split("\\s+", -1);
        List<Doctor> doctors = book.directory().doctors().stream().filter(Doctor::active)
                .filter(doctor -> Arrays.stream(parts).allMatch(FindViewModel.plain(doctor.name())::contains)).toList();
        return new Found(patients, visits(patients, clock.now()), doctors);
    }

    /** Those to come of the patients who were found, the soonest first. */
    private List<Visit> visits(List<Patient> patients, Instant now) {
        return patients.stream().limit(MOST_VISITS)
                .flatMap(patient -> book.appointments().ofPatient(patient.id(), MOST_VISITS).stream())
                .filter(visit -> visit.slot().end().isAfter(now) && visit.status().isOpen())
                .sorted(Comparator.comparing(Visit::slot)).limit(MOST_VISITS).toList();
    }

    List<Hit> hits(Found found) {
        List<Hit> hits = new ArrayList<>();
        found.patients().forEach(patient -> hits.add(new Hit(Kind.PATIENT,
                desk.privacy().name(patient.name().display()), facts(patient),
                () -> targets.patient().accept(patient.id()))));
        found.visits().forEach(visit -> hits.add(new Hit(Kind.VISIT, desk.privacy().name(visit.patientName()),
                texts.get("find.visit", desk.times().moment(visit.slot().start()), visit.doctorName()),
                () -> targets.visit().accept(visit))));
        found.doctors().forEach(doctor -> hits.add(new Hit(Kind.DOCTOR, doctor.name(), speciality(doctor),
                () -> targets.doctor().accept(doctor.id()))));
        return hits;
    }

    private String facts(Patient patient) {
        List<String> facts = new ArrayList<>();
        LocalDate born = patient.birthDate();
        if (born != null) {
            facts.add(desk.privacy().secret(desk.times().date(born)));
        }
        String phone = patient.phone();
        if (phone != null) {
            facts.add(desk.privacy().secret(phone));
        }
        return String.join(" · ", facts);
    }

    private static String speciality(Doctor doctor) {
        String speciality = doctor.specialization();
        return speciality == null ? "" : speciality;
    }
}
