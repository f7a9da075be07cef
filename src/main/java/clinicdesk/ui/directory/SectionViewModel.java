package clinicdesk.ui.directory;

import clinicdesk.base.Texts;
import clinicdesk.directory.Details;
import clinicdesk.directory.DirectoryEntry;
import clinicdesk.directory.DoctorDetails;
import clinicdesk.directory.Room;
import clinicdesk.directory.RoomDetails;
import clinicdesk.directory.Subject;
import clinicdesk.directory.VisitTypeDetails;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of all that the clinic has of one kind, and which of them is chosen. */
final class SectionViewModel {

    private static final int USUAL_MINUTES = 30;

    private final DirectoryDesk desk;
    private final Subject subject;
    private final Runnable reload;
    private final Map<UUID, FormViewModel> forms = new HashMap<>();
    private final ObservableList<FormViewModel> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable FormViewModel> chosen = new SimpleObjectProperty<>();
    private final BooleanProperty inactiveShown = new SimpleBooleanProperty();
    private Known known = new Known(List.of(), List.of(), List.of());
    private @Nullable FormViewModel fresh;
    private Runnable onListed = () -> {};
    private boolean listing;

    /** @param reload reads what the page shows anew */
    SectionViewModel(DirectoryDesk desk, Subject subject, Runnable reload) {
        this.desk = desk;
        this.subject = subject;
        this.reload = reload;
        inactiveShown.subscribe(shown -> list());
        chosen.subscribe(form -> look());
    }

    private FormViewModel form(@Nullable UUID id) {
        return switch (subject) {
            case DOCTOR -> new DoctorViewModel(desk, id);
            case ROOM -> new RoomViewModel(desk, id);
            case VISIT_TYPE -> new VisitTypeViewModel(desk, id);
        };
    }

    /** Shows what was read; what is typed stays. */
    void list(Known read) {
        known = read;
        for (DirectoryEntry entry : read.of(subject)) {
            FormViewModel form = forms.computeIfAbsent(entry.id(), this::form);
            form.keep(entry);
            if (form.equals(fresh)) {
                fresh = null;
            }
        }
        list();
        rows.forEach(form -> form.offer(known));
        look();
    }

    /** Reads what else is shown of the chosen one. */
    void look() {
        FormViewModel form = chosen.get();
        if (form != null) {
            form.look();
        }
    }

    private void list() {
        List<FormViewModel> shown = new ArrayList<>(Optional.ofNullable(fresh).stream().toList());
        known.of(subject).stream().filter(entry -> entry.active() || inactiveShown.get())
                .flatMap(entry -> Optional.ofNullable(forms.get(entry.id())).stream()).forEach(shown::add);
        FormViewModel before = chosen.get();
        int at = Math.max(0, rows.indexOf(before));
        if (!rows.equals(shown)) {
            listing = true;
            rows.setAll(shown);
            listing = false;
        }
        if (before == null || !shown.contains(before)) {
            chosen.set(shown.isEmpty() ? null : shown.get(Math.min(at, shown.size() - 1)));
        }
        onListed.run();
    }

    /** @param listener shows which one is chosen, once the rows are as they should be */
    void onListed(Runnable listener) {
        onListed = listener;
    }

    /** While the rows are laid anew nobody chooses among them. */
    void choose(FormViewModel row) {
        if (!listing) {
            chosen.set(row);
        }
    }

    /** A new one, to be filled in; while one is, that is gone on with. */
    void begin() {
        if (!desk.mayChange()) {
            return;
        }
        if (fresh == null) {
            FormViewModel form = form(null);
            forms.put(form.id(), form);
            fresh = form;
            form.begin(blank(), desk.texts().get("list.new." + subject.name()));
            form.offer(known);
            list();
        }
        chosen.set(fresh);
    }

    /** A colour that the fewest others have is the easiest to tell. */
    private Details blank() {
        return switch (subject) {
            case DOCTOR ->
                new DoctorDetails("", DoctorDetails.Work.NONE, DoctorDetails.Contact.NONE, rareColour(), null);
            case ROOM -> new RoomDetails("", Room.Kind.ROOM);
            case VISIT_TYPE -> new VisitTypeDetails("", new VisitTypeDetails.Length(USUAL_MINUTES, 0, 0), rareColour(),
                    Set.of());
        };
    }

    private int rareColour() {
        int[] taken = new int[Details.COLOURS];
        known.of(subject).stream().filter(DirectoryEntry::active).forEach(entry -> {
            Integer colour = Optional.ofNullable(forms.get(entry.id())).map(FormViewModel::colour).orElse(null);
            if (colour != null) {
                taken[colour]++;
            }
        });
        int rare = 0;
        for (int colour = 1; colour < taken.length; colour++) {
            rare = taken[colour] < taken[rare] ? colour : rare;
        }
        return rare;
    }

    void save() {
        FormViewModel form = chosen.get();
        if (form != null && desk.mayChange()) {
            form.save(reload);
        }
    }

    /** Forgets what is typed; something new is gone with it. */
    void drop() {
        FormViewModel form = chosen.get();
        if (form != null && form.equals(fresh)) {
            forms.remove(form.id());
            fresh = null;
            list();
        } else if (form != null) {
            form.drop();
        }
    }

    /** Something new into which nothing was typed is not kept in the list. */
    void leave() {
        if (fresh != null && fresh.equals(chosen.get()) && !fresh.unsavedProperty().get()) {
            drop();
        }
    }

    /** Takes what is chosen out of use; something new is dropped. */
    void deactivate() {
        FormViewModel form = chosen.get();
        if (form == null || !desk.mayChange()) {
            return;
        }
        if (form.equals(fresh)) {
            drop();
        } else {
            form.use(false, reload);
        }
    }

    void activate() {
        FormViewModel form = chosen.get();
        if (form != null && desk.mayChange()) {
            form.use(true, reload);
        }
    }

    Subject subject() {
        return subject;
    }

    DirectoryDesk desk() {
        return desk;
    }

    Texts texts() {
        return desk.texts();
    }

    ObservableList<FormViewModel> rows() {
        return rows;
    }

    ObjectProperty<@Nullable FormViewModel> chosenProperty() {
        return chosen;
    }

    BooleanProperty inactiveShownProperty() {
        return inactiveShown;
    }
}
