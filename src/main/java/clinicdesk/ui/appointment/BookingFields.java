package clinicdesk.ui.appointment;

import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.Draft;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Telling;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.directory.Patient;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.DeskActs;
import clinicdesk.ui.frame.DraftPlace;
import clinicdesk.ui.frame.Privacy;
import clinicdesk.ui.frame.TellingWords;
import clinicdesk.waitlist.Suits;
import clinicdesk.waitlist.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** All that is filled in to book a visit; each change asks anew whether it fits. */
final class BookingFields {

    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty reasonProblem = new SimpleStringProperty("");
    private final BooleanProperty letter = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper telling = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alerts = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable DraftPlace> place = new ReadOnlyObjectWrapper<>();
    private final Texts texts;
    private final ClinicBook book;
    private final DeskActs acts;
    private final TellingWords tellingWords;
    private final Privacy privacy;
    private final PatientPick patient;
    private final NewPatient newPatient;
    private final WhenFields when;
    private final WithFields with;
    private final FitCheck fit;
    private Kind kind = Kind.PLANNED;
    private Duration hold = Duration.ZERO;
    private @Nullable UUID lastType;
    private boolean filling;

    BookingFields(AtDesk desk, ClinicBook book, Texts texts) {
        this.texts = texts;
        this.book = book;
        this.acts = desk.acts();
        this.tellingWords = new TellingWords(desk);
        this.privacy = desk.privacy();
        this.patient = new PatientPick(desk, book);
        this.newPatient = new NewPatient(desk, book);
        this.when = new WhenFields(desk, texts);
        this.with = new WithFields(texts);
        this.fit = new FitCheck(desk, book, texts);
        follow();
        privacy.hiddenProperty().subscribe((before, hidden) -> tell());
    }

    private void follow() {
        with.typeProperty().addListener((property, before, now) -> {
            if (!filling) {
                with.usualMinutes().ifPresent(when::setMinutes);
            }
        });
        ChangeListener<@Nullable Object> refit = (property, before, now) -> refit();
        with.typeProperty().addListener(refit);
        with.doctorProperty().addListener(refit);
        with.roomProperty().addListener(refit);
        when.dateProperty().addListener(refit);
        when.timeProperty().addListener(refit);
        when.minutesProperty().addListener(refit);
        patient.chosenProperty().addListener(refit);
        ChangeListener<@Nullable Object> tell = (property, before, now) -> tell();
        patient.chosenProperty().addListener(tell);
        letter.addListener(tell);
        newPatient.activeProperty().addListener(tell);
        newPatient.field(NewPatient.EMAIL).addListener(tell);
        newPatient.field(NewPatient.PHONE).addListener(tell);
        fit.onSaid(this::tellPlace);
        reason.addListener((property, before, now) -> reasonProblem.set(""));
    }

    void begin(Kind newKind) {
        filling = true;
        kind = newKind;
        patient.offer(List.of());
        patient.clear();
        newPatient.clear();
        when.begin(newKind);
        reason.set("");
        letter.set(acts.takeTelling() == Telling.LETTER && newKind == Kind.PLANNED);
        fit.clear();
        filling = false;
        tell();
    }

    void fill(BookingOpening.Filled filled) {
        filling = true;
        hold = filled.hold();
        with.fill(filled.offer());
        with.select(filled.chosen().with());
        when.setMinutes(filled.chosen().minutes());
        filled.chosen().slot().ifPresent(slot -> when.setStart(slot.start()));
        if (!filled.chosen().reason().isEmpty()) {
            reason.set(filled.chosen().reason());
        }
        BookingOpening.Who who = filled.who();
        who.beside().ifPresent(beside -> patient.offer(beside.household()));
        who.patient().ifPresentOrElse(patient::choose, () -> {
            if (!who.typed().isEmpty()) {
                patient.type(who.typed());
            }
        });
        filling = false;
        tell();
        refit();
    }

    /** Offers what the clinic has now; what is chosen stays as far as it is still there. */
    void offer(WithFields.Offer offer) {
        filling = true;
        WithFields.With chosen = with.chosen();
        with.fill(offer);
        with.select(chosen);
        filling = false;
        refit();
    }

    void choose(Patient created) {
        newPatient.clear();
        patient.choose(created);
    }

    void take(Slot slot) {
        filling = true;
        kind = Kind.PLANNED;
        when.begin(kind);
        when.setStart(slot.start());
        when.setMinutes(slot.minutes());
        filling = false;
        refit();
    }

    /** The same visit with this doctor and from this start on. */
    void place(UUID doctorId, Instant start) {
        filling = true;
        with.selectDoctor(doctorId);
        when.setStart(start);
        filling = false;
        refit();
    }

    /** The same visit at a time that was found, for what it was looked for. */
    void place(FreeSlot found, Need need) {
        filling = true;
        with.select(new WithFields.With(found.doctorId(), need.visitTypeId(), need.where()));
        when.setStart(found.slot().start());
        when.setMinutes(need.minutes());
        filling = false;
        refit();
    }

    /** What a time is looked for; of a length that makes no sense the usual one. */
    Need need() {
        Patient who = patient.chosenProperty().get();
        return new Need(when.length().or(with::usualMinutes).orElse(30), who == null ? null : who.id(), with.where(),
                with.typeId());
    }

    /** What the patient would wait for; empty as long as nobody is chosen. */
    Optional<Waiting> wanted() {
        Need need = need();
        UUID who = need.patientId();
        UUID doctor = with.doctorId();
        Waiting.With whom = doctor == null ? Waiting.With.ANYONE : Waiting.With.doctor(doctor);
        return Optional.ofNullable(who).map(patientId -> new Waiting(patientId, whom,
                new Waiting.Need(need.minutes(), need.visitTypeId(), reason()), Suits.ANY_TIME, false));
    }

    private void refit() {
        if (filling) {
            return;
        }
        UUID doctor = with.doctorId();
        Optional<Slot> slot = when.slot();
        if (doctor == null || slot.isEmpty()) {
            fit.clear();
            return;
        }
        Patient who = patient.chosenProperty().get();
        fit.ask(new FitCheck.Question(doctor, who == null ? null : who.id(), with.roomId(), slot.get(),
                with.typeId()), kind == Kind.PAST);
    }

    /** Shows on the grid what the line has answered about. */
    private void tellPlace() {
        UUID doctor = with.doctorId();
        FitCheck.Tone tone = fit.line().tone();
        place.set(doctor == null || tone == FitCheck.Tone.NOTHING
                ? null
                : when.slot().map(slot -> new DraftPlace(doctor, slot, name(), tone == FitCheck.Tone.FITS))
                        .orElse(null));
    }

    /** Whose visit it would be and when, in a few words. */
    String what() {
        return when.slot().map(slot -> texts.get("overrule.what", name(), fit.when(slot))).orElse(name());
    }

    private String name() {
        return patient.isChosen()
                ? patient.typedProperty().get()
                : privacy.name(newPatient.field(NewPatient.NAME).get());
    }

    private void tell() {
        if (filling) {
            return;
        }
        Patient who = patient.chosenProperty().get();
        String warnings = who == null ? null : who.alerts();
        alerts.set(warnings == null ? "" : warnings.strip());
        if (who == null && !newPatient.isActive()) {
            telling.set(texts.get("booking.letter"));
        } else if (kind == Kind.PAST) {
            telling.set(texts.get("telling.past"));
        } else {
            telling.set(tellingWords.say(
                    (who == null ? newPatient.address() : book.addressOf(who)).orElse(null), letter.get(), hold));
        }
    }

    /** When the visit would be; empty with the problem beside the field, also that of the reason. */
    Optional<Slot> checkedSlot() {
        boolean tooLong = reason.get().length() > BookingRequest.LONGEST_REASON;
        reasonProblem.set(tooLong ? texts.get("booking.longReason", BookingRequest.LONGEST_REASON) : "");
        Optional<Slot> slot = when.slot();
        if (slot.isEmpty() && when.dateProperty().get().isBlank() && when.timeProperty().get().isBlank()) {
            when.whenProblemProperty().set(texts.get("booking.noTime"));
        }
        return tooLong ? Optional.empty() : slot;
    }

    BookingRequest request(UUID doctorId, Patient who, Slot slot) {
        return new BookingRequest(new Placement(doctorId, who.id(), with.roomId(), slot), with.typeId(), reason(),
                letter.get() ? Telling.LETTER : Telling.NO_LETTER);
    }

    Draft draft() {
        Patient who = patient.chosenProperty().get();
        String typed = newPatient.isActive() ? newPatient.asTyped() : patient.text().strip();
        return new Draft(null, who == null ? null : who.id(), who == null ? typed : who.name().display(),
                with.doctorId(), new Draft.Wanted(with.typeId(), when.start().orElse(null),
                        when.length().orElse(null), reason()));
    }

    @Nullable
    String reason() {
        String typed = reason.get().strip();
        return typed.isEmpty() ? null : typed;
    }

    void remember(@Nullable UUID visitTypeId) {
        lastType = visitTypeId;
    }

    @Nullable
    UUID lastType() {
        return lastType;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    StringProperty reasonProblemProperty() {
        return reasonProblem;
    }

    BooleanProperty letterProperty() {
        return letter;
    }

    ReadOnlyStringProperty tellingProperty() {
        return telling.getReadOnlyProperty();
    }

    ReadOnlyStringProperty alertsProperty() {
        return alerts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable DraftPlace> draftProperty() {
        return place.getReadOnlyProperty();
    }

    PatientPick patient() {
        return patient;
    }

    NewPatient newPatient() {
        return newPatient;
    }

    WhenFields when() {
        return when;
    }

    WithFields with() {
        return with;
    }

    FitCheck fit() {
        return fit;
    }
}
