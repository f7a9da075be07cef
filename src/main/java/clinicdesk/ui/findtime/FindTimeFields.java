package clinicdesk.ui.findtime;

import clinicdesk.base.Texts;
import clinicdesk.booking.TimeSearch;
import clinicdesk.booking.TimeSearch.Need;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Patient;
import clinicdesk.directory.VisitType;
import clinicdesk.ui.frame.Workplace;
import clinicdesk.ui.settings.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is filled in to find a time. */
final class FindTimeFields {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 720;
    private static final int USUAL_MINUTES = 30;

    /** What the clinic offers, read at once. */
    record Offer(List<Doctor> doctors, List<VisitType> types, Optional<Patient> patient) {

        /** Slow. */
        static Offer read(Directory directory, @Nullable UUID patientId) {
            return new Offer(directory.doctors().stream().filter(Doctor::active).toList(),
                    directory.visitTypes().stream().filter(VisitType::active).toList(),
                    Optional.ofNullable(patientId).flatMap(directory::survivor));
        }
    }

    private final ObservableList<Whose> everybody = FXCollections.observableArrayList();
    private final ObservableList<KindOfVisit> kinds = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Whose> whose = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable KindOfVisit> kind = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Patient> patient = new SimpleObjectProperty<>();
    private final Field minutes;
    private final Field from;
    private final Texts texts;
    private final FromWhen fromWhen;
    private Where where = new Where.DoctorsRoom();
    private boolean filling;

    FindTimeFields(Workplace workplace, Texts texts) {
        this.texts = texts;
        this.fromWhen = new FromWhen(workplace);
        this.minutes = new Field(texts);
        this.from = new Field(texts);
        minutes.set(Integer.toString(USUAL_MINUTES));
        // Another kind of visit may have to be in another room.
        kind.subscribe(now -> {
            if (now != null && !filling) {
                minutes.set(Integer.toString(now.minutes()));
                where = new Where.DoctorsRoom();
            }
        });
    }

    /** Calls this after each change that is not part of filling everything in. */
    void onChange(Runnable act) {
        Runnable unlessFilling = () -> {
            if (!filling) {
                act.run();
            }
        };
        whose.addListener((property, before, now) -> unlessFilling.run());
        kind.addListener((property, before, now) -> unlessFilling.run());
        patient.addListener((property, before, now) -> unlessFilling.run());
        minutes.textProperty().addListener((property, before, now) -> unlessFilling.run());
        from.textProperty().addListener((property, before, now) -> unlessFilling.run());
    }

    /** Begins anew; what is typed of the moment meanwhile stays. */
    void fill(FindTimeViewModel.Start start, Offer offer) {
        filling = true;
        KindOfVisit before = kind.get();
        everybody.setAll(Whose.everybody(offer.doctors(), texts));
        kinds.setAll(offer.types().stream().map(type -> new KindOfVisit(type.id(), type.name(), type.minutes()))
                .toList());
        whose.set(Whose.of(start.whom(), everybody).or(() -> everybody.stream().findFirst()).orElse(null));
        patient.set(offer.patient().orElse(null));
        fillNeed(start.need(), before);
        filling = false;
    }

    private void fillNeed(@Nullable Need need, @Nullable KindOfVisit before) {
        where = need == null ? new Where.DoctorsRoom() : need.where();
        if (need != null) {
            kind.set(kindOf(need.visitTypeId()).orElse(null));
            minutes.set(Integer.toString(need.minutes()));
            return;
        }
        KindOfVisit now = kindOf(before == null ? null : before.id()).or(this::usual).orElse(null);
        kind.set(now);
        if (now != null && !now.equals(before)) {
            minutes.set(Integer.toString(now.minutes()));
        }
    }

    private Optional<KindOfVisit> kindOf(@Nullable UUID id) {
        return kinds.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Optional<KindOfVisit> usual() {
        return kinds.stream().filter(one -> one.minutes() == USUAL_MINUTES).findFirst()
                .or(() -> kinds.stream().findFirst());
    }

    /** What is looked for; empty with the problem beside its field. */
    Optional<TimeSearch> search(int count) {
        Whose of = whose.get();
        Optional<Integer> lasting = length();
        Optional<Instant> start = fromWhen.parse(from.value());
        minutes.problemProperty()
                .set(lasting.isPresent() ? "" : texts.get("time.problem.minutes", SHORTEST, LONGEST));
        from.problemProperty().set(start.isPresent() ? "" : texts.get("time.problem.from"));
        if (of == null || lasting.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TimeSearch(of.whom(), need(lasting.get()), start.get(), null, count));
    }

    private Need need(int lasting) {
        Patient who = patient.get();
        KindOfVisit type = kind.get();
        return new Need(lasting, who == null ? null : who.id(), where, type == null ? null : type.id());
    }

    private Optional<Integer> length() {
        return minutes.value().matches("[0-9]{1,4}")
                ? Optional.of(Integer.valueOf(minutes.value()))
                        .filter(length -> length >= SHORTEST && length <= LONGEST)
                : Optional.empty();
    }

    ObservableList<Whose> everybody() {
        return everybody;
    }

    ObservableList<KindOfVisit> kinds() {
        return kinds;
    }

    ObjectProperty<@Nullable Whose> whoseProperty() {
        return whose;
    }

    ObjectProperty<@Nullable KindOfVisit> kindProperty() {
        return kind;
    }

    /** Who has to be free too; null for anybody. */
    ObjectProperty<@Nullable Patient> patientProperty() {
        return patient;
    }

    Field minutes() {
        return minutes;
    }

    Field from() {
        return from;
    }
}
