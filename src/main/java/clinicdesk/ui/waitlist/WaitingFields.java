package clinicdesk.ui.waitlist;

import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.base.Texts;
import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.VisitType;
import clinicdesk.hours.TimeSpan;
import clinicdesk.ui.appointment.PatientPick;
import clinicdesk.ui.findtime.KindOfVisit;
import clinicdesk.ui.findtime.Whose;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.TypedTime;
import clinicdesk.ui.settings.Field;
import clinicdesk.waitlist.Suits;
import clinicdesk.waitlist.Waiting;
import clinicdesk.waitlist.WaitingRules;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is filled in to put somebody on the waiting list. */
final class WaitingFields {

    /** What the clinic offers, read at once. */
    record Offer(List<Doctor> doctors, List<VisitType> types, Optional<Patient> patient) {

        /** Slow. */
        static Offer read(Directory directory, @Nullable UUID patientId) {
            return new Offer(directory.doctors().stream().filter(Doctor::active).toList(),
                    directory.visitTypes().stream().filter(VisitType::active).toList(),
                    Optional.ofNullable(patientId).flatMap(directory::patient));
        }
    }

    private final PatientPick patient;
    private final StringProperty patientProblem = new SimpleStringProperty("");
    private final ObservableList<Whose> everybody = FXCollections.observableArrayList();
    private final ObservableList<KindOfVisit> kinds = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Whose> whose = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable KindOfVisit> kind = new SimpleObjectProperty<>();
    private final Map<DayOfWeek, BooleanProperty> days = new EnumMap<>(DayOfWeek.class);
    private final BooleanProperty urgent = new SimpleBooleanProperty();
    private final Field minutes;
    private final Field from;
    private final Field to;
    private final Field note;
    private final Texts texts;
    private final Locale locale;
    private boolean filling;

    WaitingFields(AtDesk desk, ClinicBook book, Texts texts) {
        this.patient = new PatientPick(desk, book);
        this.texts = texts;
        this.locale = desk.workplace().locale();
        this.minutes = new Field(texts);
        this.from = new Field(texts);
        this.to = new Field(texts);
        this.note = new Field(texts);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, new SimpleBooleanProperty());
        }
        kind.subscribe(now -> {
            if (now != null && !filling) {
                minutes.set(Integer.toString(now.minutes()));
            }
        });
        patient.typedProperty().subscribe(now -> patientProblem.set(""));
    }

    void fill(@Nullable Waiting start, Waiting.Need need, Offer offer) {
        filling = true;
        everybody.setAll(Whose.everybody(offer.doctors(), locale));
        kinds.setAll(offer.types().stream().map(type -> new KindOfVisit(type.id(), type.name(), type.minutes()))
                .toList());
        offer.patient().ifPresentOrElse(patient::choose, patient::clear);
        Whom whom = (start == null ? Waiting.With.ANYONE : start.with()).whom();
        whose.set(Whose.of(whom, everybody).orElse(everybody.getLast()));
        kind.set(kinds.stream().filter(one -> one.id().equals(need.visitTypeId())).findFirst().orElse(null));
        minutes.set(Integer.toString(need.minutes()));
        note.set(Objects.requireNonNullElse(need.note(), ""));
        fill(start == null ? Suits.ANY_TIME : start.suits());
        urgent.set(start != null && start.urgent());
        filling = false;
    }

    private void fill(Suits suits) {
        days.forEach((day, chosen) -> chosen.set(!suits.isAnyDay() && suits.days().contains(day)));
        from.set(suits.time().from() == 0 ? "" : typed(suits.time().from()));
        to.set(suits.time().to() == TimeSpan.WHOLE_DAY.to() ? "" : typed(suits.time().to()));
    }

    private static String typed(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L).toString();
    }

    /** What is filled in; empty with each problem beside its field. */
    Optional<Waiting> waiting() {
        Patient who = patient.chosenProperty().get();
        Whose with = whose.get();
        Optional<Integer> length = Optional.of(minutes.value()).filter(typed -> typed.matches("[0-9]{1,4}"))
                .map(Integer::valueOf);
        Optional<TimeSpan> time = time();
        patientProblem.set(who == null ? texts.get("form.problem.patient") : "");
        minutes.require(typed -> length.isPresent(), "form.problem.minutes");
        if (who == null || with == null || length.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        KindOfVisit type = kind.get();
        Waiting.Need need = new Waiting.Need(length.get(), type == null ? null : type.id(),
                note.value().isEmpty() ? null : note.value());
        Waiting waiting = new Waiting(who.id(), with(with.whom()), need, new Suits(chosenDays(), time.get()),
                urgent.get());
        List<FieldProblem> problems = WaitingRules.check(waiting);
        problems.forEach(this::show);
        return problems.isEmpty() ? Optional.of(waiting) : Optional.empty();
    }

    private static Waiting.With with(Whom whom) {
        return switch (whom) {
            case Whom.One(UUID doctor) -> Waiting.With.doctor(doctor);
            case Whom.Speciality(String name) -> Waiting.With.speciality(name);
            default -> Waiting.With.ANYONE;
        };
    }

    private Set<DayOfWeek> chosenDays() {
        return days.entrySet().stream().filter(day -> day.getValue().get()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** An empty field is the beginning or the end of the day. */
    private Optional<TimeSpan> time() {
        Optional<LocalTime> first = from.value().isEmpty()
                ? Optional.of(LocalTime.MIDNIGHT)
                : TypedTime.parse(from.value());
        Optional<LocalTime> last = to.value().isEmpty() ? Optional.of(LocalTime.MIDNIGHT) : TypedTime.parse(to.value());
        boolean inOrder = first.isPresent() && last.isPresent()
                && (last.get().equals(LocalTime.MIDNIGHT) || first.get().isBefore(last.get()));
        boolean known = from.require(typed -> first.isPresent(), "form.problem.time")
                & to.require(typed -> last.isPresent(), "form.problem.time");
        if (known) {
            to.require(typed -> inOrder, "form.problem.order");
        }
        return inOrder ? Optional.of(TimeSpan.of(first.get(), last.get())) : Optional.empty();
    }

    private void show(FieldProblem problem) {
        switch (problem.field()) {
            case "minutes" -> minutes.require(typed -> false, "form.problem.minutes");
            case "to" -> to.require(typed -> false, "form.problem.short");
            default -> note.require(typed -> problem.code() != Code.TEXT_TOO_LONG, "form.problem.note");
        }
    }

    PatientPick patient() {
        return patient;
    }

    /** Empty while nothing is wrong. */
    StringProperty patientProblemProperty() {
        return patientProblem;
    }

    ObservableList<Whose> everybody() {
        return everybody;
    }

    ObjectProperty<@Nullable Whose> whoseProperty() {
        return whose;
    }

    ObservableList<KindOfVisit> kinds() {
        return kinds;
    }

    ObjectProperty<@Nullable KindOfVisit> kindProperty() {
        return kind;
    }

    /** Whether this day suits; where none does, all do. */
    BooleanProperty dayProperty(DayOfWeek day) {
        return Objects.requireNonNull(days.get(day));
    }

    BooleanProperty urgentProperty() {
        return urgent;
    }

    Field minutes() {
        return minutes;
    }

    Field from() {
        return from;
    }

    Field to() {
        return to;
    }

    Field note() {
        return note;
    }
}
