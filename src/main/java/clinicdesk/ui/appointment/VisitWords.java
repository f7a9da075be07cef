package clinicdesk.ui.appointment;

import clinicdesk.audit.Act;
import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.Room;
import clinicdesk.directory.VisitType;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.RunningLate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Visits and people in words, as far as names may be shown. */
public record VisitWords(AtDesk desk, Texts texts) {

    public VisitWords(AtDesk desk) {
        this(desk, Texts.of("ui/appointment", desk.workplace().locale()));
    }

    /** @param late who runs late today */
    VisitCard card(VisitSheet sheet, Optional<VisitCard.InSeries> series, RunningLate.Today late) {
        Visit visit = sheet.visit();
        var letters = new LetterWords(desk, texts);
        var history = new HistoryWords(desk, texts);
        return new VisitCard(person(sheet), standing(visit),
                new VisitCard.About(facts(sheet, late), notes(sheet), series),
                new VisitCard.Papers(sheet.papers().letters().stream().map(letters::line).toList(),
                        sheet.papers().history().stream().map(history::say).toList()));
    }

    private VisitCard.Notes notes(VisitSheet sheet) {
        Visit visit = sheet.visit();
        String reason = visit.reason();
        String overruling = visit.notes().overruling();
        String held = overruling != null
                ? overruled(overruling, sheet.papers().history())
                : visit.isInExtraPlace() ? texts.get("visit.extraPlace", visit.doctorName()) : "";
        return new VisitCard.Notes(reason == null ? "" : desk.privacy().secret(reason), held, visit.isInExtraPlace());
    }

    /** "Booked over a refusal: the doctor agreed – Maria, 21 Nov 2026" */
    private String overruled(String why, List<Act> history) {
        String text = texts.get("visit.overruled", desk.privacy().secret(why));
        return history.stream().filter(act -> HistoryWords.after(act, "overruling").isPresent())
                .reduce((first, last) -> last).map(act -> texts.get("visit.overruled.by", text, act.actor(),
                        desk.times().date(desk.workplace().clock().dateOf(act.at()))))
                .orElse(text);
    }

    private VisitCard.Person person(VisitSheet sheet) {
        String alerts = sheet.patient().map(Patient::alerts).orElse("");
        return new VisitCard.Person(sheet.visit().patientId(), desk.privacy().name(sheet.visit().patientName()),
                sheet.patient().map(this::about).orElse(""), alerts.strip());
    }

    /** "born 17 May 1980 · 46 · Northern Mutual" */
    String about(Patient patient) {
        List<String> parts = new ArrayList<>();
        LocalDate born = patient.birthDate();
        if (born != null) {
            int age = Period.between(born, desk.workplace().clock().today()).getYears();
            parts.add(desk.privacy().secret(texts.get("person.born", desk.times().date(born), age)));
        }
        String insurer = patient.insuranceProvider();
        if (insurer != null && !insurer.isBlank()) {
            parts.add(insurer);
        }
        return String.join(" · ", parts);
    }

    /** Phone and e-mail. */
    List<VisitCard.Fact> reach(Patient patient) {
        List<VisitCard.Fact> facts = new ArrayList<>();
        add(facts, "fact.phone", secret(patient.phoneShown()));
        add(facts, "fact.email", secret(patient.email()));
        return facts;
    }

    private List<VisitCard.Fact> facts(VisitSheet sheet, RunningLate.Today late) {
        List<VisitCard.Fact> facts = new ArrayList<>();
        Slot slot = sheet.visit().slot();
        add(facts, "fact.when", texts.get("fact.when.text", day(slot), desk.times().span(slot)));
        add(facts, "fact.expected", expected(sheet.visit(), late));
        add(facts, "fact.doctor", doctor(sheet.with().doctor(), sheet.visit()));
        add(facts, "fact.type", sheet.with().type().map(VisitType::name)
                .map(type -> texts.get("fact.type.text", type, slot.minutes()))
                .orElseGet(() -> texts.get("fact.minutes", slot.minutes())));
        add(facts, "fact.room", sheet.with().room().map(Room::name).orElse(null));
        sheet.patient().ifPresent(patient -> facts.addAll(reach(patient)));
        return facts;
    }

    private @Nullable String expected(Visit visit, RunningLate.Today late) {
        Instant begins = late.expected().get(visit.id());
        return begins == null
                ? null
                : texts.get("fact.expected.text", desk.times().time(begins), visit.doctorName(),
                        late.minutes(visit.doctorId()));
    }

    String day(Slot slot) {
        LocalDate date = desk.workplace().clock().dateOf(slot.start());
        return date.getYear() == desk.workplace().clock().today().getYear()
                ? desk.times().day(date)
                : desk.times().date(date);
    }

    private static String doctor(Optional<Doctor> doctor, Visit visit) {
        return doctor.map(Doctor::specialization).map(speciality -> visit.doctorName() + ", " + speciality)
                .orElse(visit.doctorName());
    }

    private @Nullable String secret(@Nullable String text) {
        return text == null ? null : desk.privacy().secret(text);
    }

    private void add(List<VisitCard.Fact> facts, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new VisitCard.Fact(texts.get(key), text));
        }
    }

    private VisitCard.Standing standing(Visit visit) {
        AppointmentStatus status = visit.status();
        var may = new VisitCard.May(status.isOpen(), status.isOpen(),
                status.mayBecome(AppointmentStatus.NO_SHOW), back(status).isPresent());
        return new VisitCard.Standing(status, statusWords(visit), next(visit), others(visit), may);
    }

    private boolean isToCome(Visit visit) {
        return day(visit).isAfter(desk.workplace().clock().today());
    }

    private LocalDate day(Visit visit) {
        return desk.workplace().clock().dateOf(visit.slot().start());
    }

    /** The usual next step; one that was forgotten on an earlier day is only completed. */
    Optional<AppointmentStatus> next(Visit visit) {
        int day = day(visit).compareTo(desk.workplace().clock().today());
        return switch (visit.status()) {
            case SCHEDULED -> day > 0
                    ? Optional.empty()
                    : Optional.of(day == 0 ? AppointmentStatus.ARRIVED : AppointmentStatus.COMPLETED);
            case ARRIVED -> Optional.of(AppointmentStatus.IN_PROGRESS);
            case IN_PROGRESS -> Optional.of(AppointmentStatus.COMPLETED);
            case COMPLETED, NO_SHOW, CANCELLED -> Optional.empty();
        };
    }

    /** Steps on that are allowed besides the usual one: of a visit on a day to come, none. */
    List<AppointmentStatus> others(Visit visit) {
        AppointmentStatus now = visit.status();
        if (isToCome(visit) || now == AppointmentStatus.IN_PROGRESS) {
            return List.of();
        }
        return Stream.of(AppointmentStatus.ARRIVED, AppointmentStatus.IN_PROGRESS, AppointmentStatus.COMPLETED)
                .filter(now::mayBecome)
                .filter(step -> !next(visit).equals(Optional.of(step))).toList();
    }

    static Optional<AppointmentStatus> back(AppointmentStatus status) {
        return switch (status) {
            case SCHEDULED -> Optional.empty();
            case IN_PROGRESS -> Optional.of(AppointmentStatus.ARRIVED);
            case ARRIVED, COMPLETED, NO_SHOW, CANCELLED -> Optional.of(AppointmentStatus.SCHEDULED);
        };
    }

    /** "Arrived 09:12, waiting 12 min", "No-show: did not call" */
    public String statusWords(Visit visit) {
        Instant arrived = visit.state().arrivedAt();
        String why = visit.state().statusReason();
        String words = visit.status() == AppointmentStatus.ARRIVED && arrived != null
                ? texts.get("status.waiting", desk.times().time(arrived), desk.times().minutesSince(arrived))
                : texts.get("status." + visit.status().name());
        return why == null || why.isBlank() ? words : words + ": " + why;
    }
}
