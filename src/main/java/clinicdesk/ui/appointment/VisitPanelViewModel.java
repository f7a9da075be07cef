package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Visit;
import clinicdesk.mail.Posted;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.RunningLate;
import clinicdesk.ui.series.SeriesBook;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The chosen visit: what it is, and what can be done with it. For the window's thread. */
public final class VisitPanelViewModel implements AutoCloseable {

    private final ReadOnlyObjectWrapper<@Nullable VisitCard> card = new ReadOnlyObjectWrapper<>();
    private final AtDesk desk;
    private final ClinicBook book;
    private final SeriesBook series;
    private final Texts texts;
    private final VisitWords words;
    private final InSeriesWords inSeries;
    private final ReasonViewModel reason;
    private final VisitSteps steps;
    private final RunningLate late;
    private final Subscription names;
    private @Nullable UUID shown;
    private @Nullable VisitSheet sheet;
    private Consumer<Visit> onMove = visit -> {};
    private Consumer<Visit> onAgain = visit -> {};
    private Consumer<Visit> onAndFor = visit -> {};
    private Consumer<UUID> onPatient = patient -> {};
    private Consumer<UUID> onCorrect = patient -> {};
    private Consumer<Visit> onVisit = visit -> {};
    private Runnable onAnswered = () -> {};

    public VisitPanelViewModel(AtDesk desk, ClinicBook book, SeriesBook series, RunningLate late) {
        this.desk = desk;
        this.book = book;
        this.series = series;
        this.texts = Texts.of("ui/appointment", desk.workplace().locale());
        this.words = new VisitWords(desk, texts);
        this.inSeries = new InSeriesWords(desk.workplace().clock(), texts, series.words(desk.workplace().locale()),
                words);
        this.late = late;
        this.reason = new ReasonViewModel(desk, texts);
        this.steps = new VisitSteps(desk, book, words, reason, () -> Optional.ofNullable(sheet), this::refresh);
        reason.whyProperty().subscribe((before, why) -> {
            if (why == null) {
                onAnswered.run();
            }
        });
        late.todayProperty().subscribe((before, now) -> tell());
        names = desk.privacy().hiddenProperty().subscribe(hidden -> tell());
        desk.acts().onChanged(visit -> {
            if (visit.id().equals(shown)) {
                refresh();
            }
        });
    }

    /** @param listener puts the visit into the tray, to be placed elsewhere */
    public void onMove(Consumer<Visit> listener) {
        onMove = listener;
    }

    /** @param listener asks when the patient is to come again */
    public void onAgain(Consumer<Visit> listener) {
        onAgain = listener;
    }

    /** @param listener books a relative's visit beside it */
    public void onAndFor(Consumer<Visit> listener) {
        onAndFor = listener;
    }

    /** @param listener shows the patient */
    public void onPatient(Consumer<UUID> listener) {
        onPatient = listener;
    }

    /** @param listener leads to the patient's record, to correct the address */
    public void onCorrect(Consumer<UUID> listener) {
        onCorrect = listener;
    }

    /** @param listener shows another visit of the series */
    public void onVisit(Consumer<Visit> listener) {
        onVisit = listener;
    }

    /** @param listener is told that what was asked about the visit is answered or dropped */
    public void onAnswered(Runnable listener) {
        onAnswered = listener;
    }

    ReadOnlyObjectProperty<@Nullable VisitCard> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** The visit as it was read last; empty while none is chosen. */
    public Optional<Visit> visit() {
        return Optional.ofNullable(sheet).map(VisitSheet::visit);
    }

    /** Takes the visit from one status to the next. */
    public VisitSteps steps() {
        return steps;
    }

    ReasonViewModel reason() {
        return reason;
    }

    Texts texts() {
        return texts;
    }

    /** @param visitId null for none */
    public void show(@Nullable UUID visitId) {
        if (visitId == null) {
            clear();
            return;
        }
        if (!visitId.equals(shown)) {
            leave();
            shown = visitId;
        }
        refresh();
    }

    public void clear() {
        leave();
        shown = null;
        card.set(null);
    }

    private void leave() {
        sheet = null;
        reason.drop();
        if (shown != null) {
            steps.leave(shown);
        } else {
            steps.forget();
        }
    }

    /** Others have changed these visits. */
    public void visitsChanged(Collection<UUID> ids) {
        if (shown != null && ids.contains(shown)) {
            refresh();
        }
    }

    /** Reads the visit again: something about it may have changed. */
    public void refresh() {
        UUID wanted = shown;
        if (wanted == null) {
            return;
        }
        desk.workplace().background().run(() -> VisitSheet.read(book, series, wanted), read -> {
            if (wanted.equals(shown)) {
                sheet = read.orElse(null);
                tell();
                read.ifPresentOrElse(known -> steps.begin(), steps::forget);
            }
        }, fault -> {
            if (wanted.equals(shown)) {
                steps.forget();
            }
            desk.workplace().problem().accept(fault);
        });
    }

    /** Time goes on: how long somebody has waited is told anew. */
    public void tick() {
        tell();
    }

    private void tell() {
        VisitSheet known = sheet;
        card.set(known == null
                ? null
                : words.card(known, known.series().map(made -> inSeries.say(known.visit(), made)),
                        late.todayProperty().get()));
    }

    /** Puts the visit into the tray, to be placed elsewhere. */
    public void move() {
        withVisit(visit -> {
            if (visit.status().isOpen()) {
                onMove.accept(visit);
            } else {
                desk.acts().refuse(texts.get("refuse.move", texts.get("status." + visit.status().name())));
            }
        });
    }

    void goTo(Visit other) {
        onVisit.accept(other);
    }

    /** Asks when the patient is to come again, for the same; says so where no visit is chosen. */
    public void again() {
        if (shown == null) {
            desk.acts().refuse(texts.get("refuse.again"));
        } else {
            withVisit(onAgain);
        }
    }

    /** Leads to the record of whose visit it is, to correct the address. */
    public void correct() {
        withVisit(visit -> onCorrect.accept(visit.patientId()));
    }

    /** Books a relative's visit beside this one; says so where no visit is chosen. */
    public void andFor() {
        if (shown == null) {
            desk.acts().refuse(texts.get("refuse.andFor"));
        } else {
            withVisit(visit -> {
                if (visit.status() == AppointmentStatus.CANCELLED) {
                    desk.acts().refuse(texts.get("refuse.andFor.cancelled"));
                } else {
                    onAndFor.accept(visit);
                }
            });
        }
    }

    void showPatient() {
        withVisit(visit -> onPatient.accept(visit.patientId()));
    }

    /** Has a letter sent once more. */
    void sendAgain(UUID letterId) {
        desk.workplace().background().run(() -> book.papers().letters().sendAgain(letterId), posted -> {
            if (posted instanceof Posted.NothingToTell) {
                desk.acts().refuse(texts.get("letter.notAgain"));
            } else {
                desk.acts().say(texts.get("letter.again.done"));
            }
            refresh();
        }, desk.workplace().problem());
    }

    private void withVisit(Consumer<Visit> act) {
        steps.withVisit(act);
    }

    @Override
    public void close() {
        names.unsubscribe();
    }
}
