package clinicdesk.ui.appointment;

import clinicdesk.base.Texts;
import clinicdesk.booking.Draft;
import clinicdesk.booking.Parked;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tray, as far as the form uses it. */
final class BookingTray {

    private final AtDesk desk;
    private final ClinicBook book;
    private final Texts texts;
    private Runnable changed = () -> {};

    BookingTray(AtDesk desk, ClinicBook book, Texts texts) {
        this.desk = desk;
        this.book = book;
        this.texts = texts;
    }

    void onChanged(Runnable listener) {
        changed = listener;
    }

    /**
     * Puts a draft into the tray and says so, or that it is full.
     *
     * @param before the draft whose place it takes, or null
     * @param then what to do once it lies there
     */
    void park(Draft draft, @Nullable UUID before, Runnable then) {
        desk.workplace().background().run(() -> swap(draft, before), parked -> {
            if (parked.isEmpty()) {
                desk.acts().refuse(texts.get("tray.full"));
                return;
            }
            then.run();
            desk.acts().say(texts.get("tray.parked"));
            changed.run();
        }, desk.workplace().problem());
    }

    private Optional<Parked> swap(Draft draft, @Nullable UUID before) {
        if (before != null) {
            book.tray().remove(before);
        }
        return book.tray().park(draft);
    }

    void remove(UUID id) {
        desk.workplace().background().run(() -> {
            book.tray().remove(id);
            return id;
        }, done -> changed.run(), desk.workplace().problem());
    }
}
