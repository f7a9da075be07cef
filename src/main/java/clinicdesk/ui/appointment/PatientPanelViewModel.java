package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Patient;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.waitlist.OpenRecall;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A patient who was found: facts, visits to come and past ones. For the window's thread. */
public final class PatientPanelViewModel implements AutoCloseable {

    private static final int MOST_VISITS = 50;

    /** A patient in words. */
    record Card(VisitCard.Person person, List<VisitCard.Fact> facts, List<Line> toCome, List<Line> past,
            List<Due> recalls) {}

    /** A recall in two lines. */
    record Due(OpenRecall recall, String when, String what) {}

    /** A visit in a line. */
    record Line(Visit visit, String when, String what) {}

    /** @param records all that are of this person */
    private record Sheet(Patient patient, Set<UUID> records, List<Visit> visits, List<OpenRecall> recalls) {}

    private final ReadOnlyObjectWrapper<@Nullable Card> card = new ReadOnlyObjectWrapper<>();
    private final AtDesk desk;
    private final ClinicBook book;
    private final Texts texts;
    private final VisitWords words;
    private final PatientWaits waits;
    private final Subscription names;
    private @Nullable UUID shown;
    private @Nullable Sheet sheet;
    private Consumer<Visit> onVisit = visit -> {};
    private Consumer<OpenRecall> onRecall = recall -> {};
    private Consumer<UUID> onNewVisit = patient -> {};
    private Consumer<UUID> onCorrect = patient -> {};

    public PatientPanelViewModel(AtDesk desk, ClinicBook book) {
        this.desk = desk;
        this.book = book;
        this.texts = Texts.of("ui/appointment", desk.workplace().locale());
        this.words = new VisitWords(desk, texts);
        this.waits = new PatientWaits(desk, book);
        names = desk.privacy().hiddenProperty().subscribe(hidden -> tell());
        desk.acts().onChanged(visit -> {
            Sheet known = sheet;
            if (known != null && known.records().contains(visit.patientId())) {
                refresh();
            }
        });
    }

    /** @param listener shows the visit on its day */
    public void onVisit(Consumer<Visit> listener) {
        onVisit = listener;
    }

    /** @param listener begins the booking for which the patient was to come */
    public void onRecall(Consumer<OpenRecall> listener) {
        onRecall = listener;
    }

    /** @param listener begins a booking for the patient */
    public void onNewVisit(Consumer<UUID> listener) {
        onNewVisit = listener;
    }

    /** @param listener leads to the patient's record, to correct the address */
    public void onCorrect(Consumer<UUID> listener) {
        onCorrect = listener;
    }

    ReadOnlyObjectProperty<@Nullable Card> cardProperty() {
        return card.getReadOnlyProperty();
    }

    Texts texts() {
        return texts;
    }

    public void show(UUID patientId) {
        if (!patientId.equals(shown)) {
            sheet = null;
            shown = patientId;
        }
        refresh();
    }

    /** Who is shown; empty for nobody. */
    public Optional<UUID> patientId() {
        return Optional.ofNullable(shown);
    }

    /** What the patient waits for. */
    public PatientWaits waits() {
        return waits;
    }

    public void clear() {
        shown = null;
        waits.show(null);
        sheet = null;
        card.set(null);
    }

    public void refresh() {
        UUID wanted = shown;
        if (wanted == null) {
            return;
        }
        waits.show(wanted);
        desk.workplace().background().run(() -> read(wanted), read -> {
            if (wanted.equals(shown)) {
                sheet = read.orElse(null);
                tell();
            }
        }, desk.workplace().problem());
    }

    private Optional<Sheet> read(UUID id) {
        return book.directory().survivor(id).map(patient -> {
            Set<UUID> records = book.directory().samePerson(patient);
            return new Sheet(patient, records, book.appointments().ofPatient(records, MOST_VISITS),
                    book.times().recalls().ofPatient(id));
        });
    }

    private void tell() {
        Sheet known = sheet;
        card.set(known == null ? null : card(known));
    }

    private Card card(Sheet known) {
        Patient patient = known.patient();
        String alerts = patient.alerts();
        Instant now = desk.workplace().clock().now();
        var person = new VisitCard.Person(patient.id(), desk.privacy().name(patient.name().display()),
                words.about(patient), alerts == null ? "" : alerts.strip());
        return new Card(person, words.reach(patient),
                known.visits().reversed().stream().filter(visit -> isToCome(visit, now)).map(this::line).toList(),
                known.visits().stream().filter(visit -> !isToCome(visit, now)).map(this::line).toList(),
                known.recalls().stream().map(this::due).toList());
    }

    private static boolean isToCome(Visit visit, Instant now) {
        return visit.slot().end().isAfter(now) && visit.status() != AppointmentStatus.CANCELLED;
    }

    private Line line(Visit visit) {
        String what = visit.status() == AppointmentStatus.SCHEDULED
                ? visit.doctorName()
                : texts.get("patient.visit", visit.doctorName(), desk.words().refusals().status(visit.status()));
        return new Line(visit, texts.get("fact.when.text", words.day(visit.slot()),
                desk.times().time(visit.slot().start())), what);
    }

    private Due due(OpenRecall recall) {
        String what = Stream.of(recall.names().doctor(), recall.names().visitType()).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Due(recall, texts.get("recall.due", desk.times().date(recall.due())), what);
    }

    /** Begins the booking for which the patient was to come. */
    void book(OpenRecall recall) {
        onRecall.accept(recall);
    }

    /** Nobody has to come. */
    void drop(OpenRecall recall) {
        desk.acts().put(new DropRecall(book.times().recalls(), recall.id(),
                texts.get("recall.dropped", desk.privacy().name(recall.names().patient()),
                        desk.times().date(recall.due()))),
                outcome -> refresh());
    }

    void open(Visit visit) {
        onVisit.accept(visit);
    }

    /** Leads to the patient's record, to correct the address. */
    public void correct() {
        UUID patient = shown;
        if (patient != null) {
            onCorrect.accept(patient);
        }
    }

    /** Begins a booking for this patient. */
    public void newVisit() {
        UUID patient = shown;
        if (patient != null) {
            onNewVisit.accept(patient);
        }
    }

    @Override
    public void close() {
        names.unsubscribe();
    }
}
