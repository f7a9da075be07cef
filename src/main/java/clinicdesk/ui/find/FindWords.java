package clinicdesk.ui.find;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Texts;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.ui.appointment.PatientRow;
import clinicdesk.ui.appointment.PatientWords;
import clinicdesk.ui.find.FindRow.Detail;
import clinicdesk.ui.find.FindRow.Heading;
import clinicdesk.ui.find.FindRow.Hit;
import clinicdesk.ui.find.FindRow.Kind;
import clinicdesk.ui.frame.AtDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found, as lines under headings. */
final class FindWords {

    private final AtDesk desk;
    private final ClinicClock clock;
    private final Texts texts;
    private final PatientWords patients;
    private final FindActs acts;

    FindWords(AtDesk desk, Texts texts, FindActs acts) {
        this.desk = desk;
        this.clock = desk.workplace().clock();
        this.texts = texts;
        this.patients = new PatientWords(desk, Texts.of("ui/appointment", texts.locale()));
        this.acts = acts;
    }

    List<FindRow> rows(Found found) {
        List<FindRow> rows = new ArrayList<>();
        section(rows, found.morePatients() ? "find.section.patients.more" : "find.section.patients",
                found.patients(), this::patient);
        section(rows, "find.section.visits", found.visits(), this::visit);
        section(rows, "find.section.doctors", found.doctors(), this::doctor);
        section(rows, "find.section.commands", found.commands(), FindWords::command);
        return rows;
    }

    private <T> void section(List<FindRow> rows, String heading, List<T> found, Function<T, Hit> hit) {
        if (!found.isEmpty()) {
            rows.add(new Heading(texts.get(heading, found.size())));
            found.forEach(one -> rows.add(hit.apply(one)));
        }
    }

    private Hit patient(PatientRow row) {
        return new Hit(Kind.PATIENT, patients.name(row.patient()), new Detail(patients.facts(row), row.namesake()), "",
                () -> acts.showPatient(row.patient().id()));
    }

    private Hit visit(Visit visit) {
        String title = texts.get("find.visit", day(clock.dateOf(visit.slot().start())),
                desk.times().span(visit.slot()));
        String detail = texts.get("find.visit.detail", desk.privacy().name(visit.patientName()), visit.doctorName(),
                texts.get("find.status." + visit.status().name()));
        return new Hit(Kind.VISIT, title, new Detail(detail, false), "", () -> acts.showVisit(visit));
    }

    /** "Today" or "Tue 17 Nov"; in another year with the year. */
    private String day(LocalDate date) {
        LocalDate today = clock.today();
        return date.equals(today)
                ? texts.get("find.today")
                : date.getYear() == today.getYear()
                        ? desk.times().day(date)
                        : texts.get("find.dayOfYear", desk.times().day(date), date.getYear());
    }

    private Hit doctor(Doctor doctor) {
        String detail = Stream
                .of(doctor.specialization(), doctor.department(),
                        doctor.active() ? null : texts.get("find.doctor.inactive"))
                .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
        return new Hit(Kind.DOCTOR, doctor.name(), new Detail(detail, false), "",
                () -> acts.showDoctor(doctor.id()));
    }

    private static Hit command(Command command) {
        return new Hit(Kind.COMMAND, command.name(), Detail.NONE, command.keys(), command.act());
    }
}
