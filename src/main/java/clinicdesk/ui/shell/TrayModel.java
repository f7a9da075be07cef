package clinicdesk.ui.shell;

import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStore;
import clinicdesk.booking.Draft;
import clinicdesk.booking.Parked;
import clinicdesk.booking.Tray;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DeskActs;
import clinicdesk.ui.frame.Privacy;
import clinicdesk.ui.frame.TimeWords;
import clinicdesk.ui.frame.Workplace;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The tray at the bottom: half-typed bookings and visits that wait to be put elsewhere. */
public final class TrayModel {

    private final Workplace workplace;
    private final Tray tray;
    private final AppointmentStore appointments;
    private final DeskActs acts;
    private final Privacy privacy;
    private final Texts texts;
    private final TimeWords times;
    /** What was taken out of it to be placed. */
    private @Nullable Taken taken;
    private final ObservableList<TrayItem> items = FXCollections.observableArrayList();

    private record Taken(UUID parkedId, Visit visit) {}

    public TrayModel(AtDesk desk, Tray tray, AppointmentStore appointments) {
        this.workplace = desk.workplace();
        this.tray = tray;
        this.appointments = appointments;
        this.acts = desk.acts();
        this.privacy = desk.privacy();
        this.texts = Texts.of("ui/shell", workplace.locale());
        this.times = desk.times();
        privacy.hiddenProperty().subscribe((before, hidden) -> tell());
        acts.onChanged(this::changed);
    }

    private void changed(Visit visit) {
        Taken waiting = taken;
        if (waiting != null && visit.id().equals(waiting.visit().id())
                && !visit.placement().equals(waiting.visit().placement())) {
            taken = null;
            remove(waiting.parkedId());
        }
    }

    ObservableList<TrayItem> items() {
        return items;
    }

    /** Reads what lies in the tray. */
    public void refresh() {
        workplace.background().run(tray::list,
                parked -> items.setAll(parked.stream().map(one -> new TrayItem(one, text(one))).toList()),
                workplace.problem());
    }

    /** Time goes on: how long something has waited is told anew. */
    void tick() {
        tell();
    }

    private void tell() {
        items.replaceAll(item -> new TrayItem(item.parked(), text(item.parked())));
    }

    private String text(Parked parked) {
        Draft draft = parked.draft();
        String name = draft.typed().isBlank() ? texts.get("tray.nobody") : privacy.name(draft.typed());
        return draft.appointmentId() != null
                ? texts.get("tray.visit", name)
                : texts.get("tray.draft", name, times.minutesSince(parked.since()));
    }

    /** Puts a visit into the tray; it stays where it is in the book until it is placed. */
    void park(Visit visit) {
        workplace.background().run(() -> tray.park(Draft.ofVisit(visit)), parked -> {
            if (parked.isPresent()) {
                acts.say(texts.get("tray.parked", privacy.name(visit.patientName())));
            } else {
                acts.refuse(texts.get("tray.full"));
            }
            refresh();
        }, workplace.problem());
    }

    void remove(UUID id) {
        workplace.background().run(() -> {
            tray.remove(id);
            return id;
        }, gone -> refresh(), workplace.problem());
    }

    /** The visit that was put into the tray last. */
    Optional<TrayItem> lastVisit() {
        return items.reversed().stream().filter(TrayItem::isVisit).findFirst();
    }

    /**
     * Takes a waiting visit as it is now, and leaves it in the tray until it lies elsewhere, however long somebody
     * thinks about how far that reaches; one that is gone leaves the tray.
     */
    void take(TrayItem item, Consumer<Visit> then) {
        UUID visitId = item.parked().draft().appointmentId();
        if (visitId == null) {
            return;
        }
        workplace.background().run(() -> appointments.visit(visitId), found -> {
            if (found.isPresent() && found.get().status().isOpen()) {
                taken = new Taken(item.parked().id(), found.get());
                then.accept(found.get());
            } else {
                acts.refuse(texts.get("tray.gone", text(item.parked())));
                remove(item.parked().id());
            }
        }, workplace.problem());
    }
}
