package clinicdesk.ui.waitlist;

import clinicdesk.base.Texts;
import clinicdesk.ui.appointment.DropRecall;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.Latest;
import clinicdesk.waitlist.Fitting;
import clinicdesk.waitlist.Gaps;
import clinicdesk.waitlist.OpenRecall;
import clinicdesk.waitlist.OpenWaiting;
import clinicdesk.waitlist.Recalls;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The page of who waits, and of who is to come again. For the window's thread. */
public final class WaitlistViewModel {

    /**
     * The first time that suits the chosen one.
     *
     * @param looking it is not known yet
     * @param reached whether a letter that offers it would reach them
     * @param words it, or that there is none; empty where nobody is chosen
     */
    record First(boolean looking, Optional<Fitting> found, boolean reached, String words) {

        static First none(boolean looking, String words) {
            return new First(looking, Optional.empty(), false, words);
        }
    }

    /** A time for somebody, and whether a letter would reach them. */
    private record Offerable(Optional<Fitting> time, boolean reached) {}

    private final AtDesk desk;
    private final Recalls recalls;
    private final WaitingActs acts;
    private final WaitingChoice waiting;
    private final Latest firstAsked;
    private final ReadOnlyObjectWrapper<First> first = new ReadOnlyObjectWrapper<>(
            First.none(false, ""));
    private final ObservableList<DueRow> due = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private List<OpenRecall> open = List.of();
    private LocalDate toldOn;
    private boolean watched;
    private boolean bookWaits;
    private Runnable onAdd = () -> {};
    private Consumer<OpenWaiting> onChange = who -> {};
    private Consumer<OpenWaiting> onFindTime = who -> {};
    private Consumer<OpenRecall> onRecall = recall -> {};

    public WaitlistViewModel(AtDesk desk, ClinicBook book) {
        this.desk = desk;
        this.recalls = book.times().recalls();
        this.acts = new WaitingActs(desk, book);
        this.waiting = new WaitingChoice(acts);
        this.firstAsked = desk.latest();
        this.toldOn = desk.workplace().clock().today();
        waiting.onChosen(this::lookForFirst);
        waiting.rows().subscribe(this::tellCount);
        desk.privacy().hiddenProperty().addListener((property, before, now) -> tellDue());
        desk.acts().onMade(made -> refresh());
    }

    /** @param listener begins to put somebody on the list */
    public void onAdd(Runnable listener) {
        onAdd = listener;
    }

    /** @param listener lets what somebody waits for be changed */
    public void onChange(Consumer<OpenWaiting> listener) {
        onChange = listener;
    }

    /** @param listener finds a time for somebody */
    public void onFindTime(Consumer<OpenWaiting> listener) {
        onFindTime = listener;
    }

    /** @param listener begins the booking for which the patient was to come */
    public void onRecall(Consumer<OpenRecall> listener) {
        onRecall = listener;
    }

    /** Reads all of it again. */
    public void refresh() {
        waiting.refresh();
        desk.workplace().background().run(recalls::open, read -> {
            open = read;
            tellDue();
        }, desk.workplace().problem());
        lookForFirst();
    }

    /** Time goes on: what was due tomorrow is due today. */
    public void tick() {
        if (!desk.workplace().clock().today().equals(toldOn)) {
            refresh();
        }
    }

    /** @param seen whether the page is on the screen: only then a time is looked for */
    public void watched(boolean seen) {
        watched = seen;
        if (seen) {
            lookForFirst();
        }
    }

    private void tellDue() {
        toldOn = desk.workplace().clock().today();
        due.setAll(open.stream().map(this::row).toList());
        tellCount();
    }

    private void tellCount() {
        long urgent = waiting.all().stream().filter(who -> who.waiting().urgent()).count();
        count.set((int) (urgent + due.stream().filter(DueRow::due).count()));
    }

    private DueRow row(OpenRecall recall) {
        String reason = recall.recall().reason();
        String what = Stream
                .of(recall.names().doctor(), recall.names().visitType(),
                        reason == null ? null : desk.privacy().secret(reason))
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
        boolean now = !recall.due().isAfter(toldOn);
        String date = desk.times().shortDate(recall.due());
        String when = recall.due().equals(toldOn)
                ? texts().get("due.today")
                : texts().get(now ? "due.over" : "due.later", date);
        return new DueRow(recall, desk.privacy().name(recall.names().patient()), when, what, now);
    }

    private void lookForFirst() {
        bookWaits = false;
        Optional<OpenWaiting> who = waiting.chosen();
        if (!watched || who.isEmpty()) {
            firstAsked.forget();
            first.set(First.none(false, ""));
            return;
        }
        first.set(First.none(true, texts().get("first.looking")));
        firstAsked.ask(() -> new Offerable(acts.gaps().first(who.get()), acts.offers().reaches(who.get())), found -> {
            first.set(new First(false, found.time(), found.reached(),
                    found.time().map(this::say).orElseGet(this::sayNone)));
            if (bookWaits) {
                book();
            }
        });
    }

    private String say(Fitting found) {
        LocalDate day = desk.workplace().clock().dateOf(found.slot().start());
        return texts().get("first.found", desk.times().dayAhead(day), desk.times().span(found.slot()),
                found.doctor());
    }

    private String sayNone() {
        return texts().get("first.none", Gaps.DAYS_AHEAD / 7);
    }

    /** Books the chosen one at the first time that suits; while that is not known, as soon as it is. */
    void book() {
        First known = first.get();
        bookWaits = known.looking();
        if (!known.looking() && waiting.chosen().isPresent()) {
            known.found().ifPresentOrElse(
                    found -> desk.acts().put(acts.book(found, desk.acts().takeTelling()), outcome -> lookForFirst()),
                    () -> desk.acts().refuse(sayNone()));
        }
    }

    /** Offers the chosen one the first time that suits by letter; they stay on the list. */
    void offer() {
        First known = first.get();
        Optional<OpenWaiting> who = waiting.chosen();
        if (known.looking() || who.isEmpty()) {
            return;
        }
        if (known.found().isPresent() && !known.reached()) {
            desk.acts().refuse(texts().get("offer.noAddress", acts.words().name(who.get())));
            return;
        }
        known.found().ifPresentOrElse(found -> desk.acts().put(acts.offer(found)),
                () -> desk.acts().refuse(sayNone()));
    }

    void add() {
        onAdd.run();
    }

    void change() {
        waiting.chosen().ifPresent(onChange);
    }

    void findTime() {
        waiting.chosen().ifPresent(onFindTime);
    }

    void takeOff() {
        waiting.chosen().ifPresent(acts::takeOff);
    }

    /** Takes somebody off the list, wherever they are shown. */
    public void takeOff(OpenWaiting who) {
        acts.takeOff(who);
    }

    void book(DueRow row) {
        onRecall.accept(row.recall());
    }

    /** Nobody has to come. */
    void drop(DueRow row) {
        desk.acts().put(new DropRecall(recalls, row.recall().id(),
                texts().get("said.recallDropped", row.name(), desk.times().date(row.recall().due()))));
    }

    /** Chooses somebody; once they are known, if they are not yet. */
    public void choose(UUID id) {
        waiting.choose(id);
    }

    /** How much needs somebody: who waits urgently, and recalls that are due. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    WaitingChoice waiting() {
        return waiting;
    }

    ObservableList<DueRow> due() {
        return due;
    }

    ReadOnlyObjectProperty<First> firstProperty() {
        return first.getReadOnlyProperty();
    }

    Texts texts() {
        return acts.texts();
    }
}
