package clinicdesk.ui.calendar;

import clinicdesk.booking.BookingService;
import clinicdesk.booking.Visit;
import clinicdesk.ui.frame.DraftPlace;
import clinicdesk.ui.frame.Workplace;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn over the grid though it is not in the book: a visit on its way by keys, what is carried there from
 * beside it, or a booking being typed.
 */
final class Ghosts {

    private final Workplace workplace;
    private final BookingService booking;
    private final CalendarLook look;
    private final Placing placing;
    private final ReadOnlyObjectWrapper<@Nullable Ghost> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable GhostMove moving;
    private @Nullable Ghost draft;
    private @Nullable Ghost carried;

    Ghosts(Workplace workplace, BookingService booking, CalendarLook look, Placing placing) {
        this.workplace = workplace;
        this.booking = booking;
        this.look = look;
        this.placing = placing;
    }

    ReadOnlyObjectProperty<@Nullable Ghost> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    boolean isMoving() {
        return moving != null;
    }

    /** Moves the ghost of the chosen visit, which appears with the first step. */
    void move(CalendarViewModel calendar, Consumer<GhostMove> step) {
        if (moving == null) {
            Optional<Visit> chosen = calendar.selectedVisit().filter(visit -> visit.status().isOpen());
            if (chosen.isEmpty()) {
                return;
            }
            moving = new GhostMove(workplace.clock(), chosen.get());
        }
        GhostMove move = moving;
        step.accept(move);
        show(move, true);
        Proposal proposal = move.proposal();
        workplace.background().run(
                () -> booking.wouldMove(proposal.id(), placing.placement(move.visit(), proposal)), fit -> {
                    if (moving == move && move.proposal().equals(proposal)) {
                        show(move, move.isWhereItWas() || fit.isPresent() && fit.get().fits());
                    }
                }, workplace.problem());
    }

    /** Names are hidden or shown again. */
    void retell() {
        GhostMove move = moving;
        Ghost before = shown.get();
        if (move != null && before != null) {
            show(move, before.fits());
        }
    }

    private void show(GhostMove move, boolean fits) {
        shown.set(move.ghost(look.name(move.visit()), fits));
    }

    /** Ends the move and asks for what it has come to: one act, one letter. */
    void place(Consumer<Proposal> propose) {
        GhostMove move = moving;
        drop();
        if (move != null && !move.isWhereItWas()) {
            propose.accept(move.proposal());
        }
    }

    /** The visit on its way stays where it was once another is chosen, or none. */
    void chosen(@Nullable UUID id) {
        if (moving != null && !moving.visit().id().equals(id)) {
            drop();
        }
    }

    void drop() {
        moving = null;
        showResting();
    }

    /** @param ghost what is carried onto the grid from beside it, or null */
    void showCarried(@Nullable Ghost ghost) {
        carried = ghost;
        if (moving == null) {
            showResting();
        }
    }

    private void showResting() {
        shown.set(carried != null ? carried : draft);
    }

    /** @param place where a booking that is being typed would lie; null for none */
    void showDraft(@Nullable DraftPlace place) {
        draft = place == null ? null : new Ghost(place.doctorId(), place.slot(), place.title(), place.fits());
        if (moving == null) {
            showResting();
        }
    }
}
