package clinicdesk.ui.calendar;

import clinicdesk.base.Slot;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Point2D;

/** What the grid's owner wants to hear. Nothing changes on the grid until the owner says so. */
final class GridActs {

    private Consumer<Proposal> proposal = proposal -> {};
    private BiConsumer<UUID, Slot> draft = (doctorId, slot) -> {};
    private Consumer<UUID> open = id -> {};
    private BiConsumer<UUID, Point2D> doctorMenu = (doctorId, place) -> {};
    private Predicate<Proposal> fit = proposal -> true;

    void onProposal(Consumer<Proposal> listener) {
        proposal = listener;
    }

    void onDraft(BiConsumer<UUID, Slot> listener) {
        draft = listener;
    }

    void onOpen(Consumer<UUID> listener) {
        open = listener;
    }

    void onDoctorMenu(BiConsumer<UUID, Point2D> listener) {
        doctorMenu = listener;
    }

    void judgedBy(Predicate<Proposal> judge) {
        fit = judge;
    }

    void propose(Proposal wish) {
        proposal.accept(wish);
    }

    void draft(UUID doctorId, Slot slot) {
        draft.accept(doctorId, slot);
    }

    void open(UUID id) {
        open.accept(id);
    }

    void doctorMenu(UUID doctorId, Point2D place) {
        doctorMenu.accept(doctorId, place);
    }

    /** Lets go of the owner, which may live shorter than the grid. */
    void forget() {
        proposal = wish -> {};
        draft = (doctorId, slot) -> {};
        open = id -> {};
        doctorMenu = (doctorId, place) -> {};
        fit = wish -> true;
    }

    boolean fits(Proposal wish) {
        return fit.test(wish);
    }
}
