package clinicdesk.ui.stranded;

import static java.util.stream.Collectors.toSet;

import clinicdesk.base.Texts;
import clinicdesk.booking.CallList;
import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.MoveRequest;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.StrandedVisits;
import clinicdesk.booking.StrandedVisits.Disorder;
import clinicdesk.booking.StrandedVisits.Stranded;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.RoomUse;
import clinicdesk.ui.appointment.ReasonViewModel;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.Latest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What a day that went wrong has left: the visits that no longer fit, and whom to call. For the window's thread. */
public final class StrandedViewModel {

    private final AtDesk desk;
    private final ClinicBook book;
    private final StrandedVisits stranded;
    private final CallList calls;
    private final StrandedWords words;
    private final ReasonViewModel reason;
    private final Latest offersAsked;
    private final ReadOnlyObjectWrapper<Disarray> all = new ReadOnlyObjectWrapper<>(Disarray.NOTHING);
    private final ReadOnlyObjectWrapper<Offers> offers = new ReadOnlyObjectWrapper<>(Offers.NONE);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private Consumer<Visit> onByHand = visit -> {};
    private Disorder disorder = new Disorder(List.of(), List.of());
    private @Nullable UUID chosen;
    private Instant toldAt;
    /** What has to be read. */
    private final Set<UUID> changed = new HashSet<>();
    private boolean everything = true;
    private boolean reading;
    private boolean readAgain;
    /** The visits and the calls with which something is being done. */
    private final Set<UUID> acting = new HashSet<>();

    public StrandedViewModel(AtDesk desk, ClinicBook book, StrandedVisits stranded, CallList calls) {
        this.desk = desk;
        this.book = book;
        this.stranded = stranded;
        this.calls = calls;
        this.words = new StrandedWords(desk);
        this.reason = new ReasonViewModel(desk);
        this.offersAsked = desk.latest();
        this.toldAt = desk.workplace().clock().thisMinute();
        reason.onConfirmed(this::cancel);
        desk.acts().onMade(this::made);
        desk.privacy().hiddenProperty().subscribe(hidden -> tell());
    }

    ReadOnlyObjectProperty<Disarray> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Where the chosen visit could go. */
    ReadOnlyObjectProperty<Offers> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    /** How much needs somebody: stranded visits, and calls to be made. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    ReasonViewModel reason() {
        return reason;
    }

    Texts texts() {
        return words.texts();
    }

    StrandedWords words() {
        return words;
    }

    /** @param listener leads to the grid, where the visit is placed by hand */
    public void onByHand(Consumer<Visit> listener) {
        onByHand = listener;
    }

    /** Reads all of it again. It is slow, so what is asked for meanwhile is read once and not each time. */
    public void refresh() {
        everything = true;
        readOn();
    }

    /** Reads it again after these visits have changed, or none of them but a call. */
    public void refresh(Set<UUID> visits) {
        changed.addAll(visits);
        readOn();
    }

    private void made(Outcome.Made made) {
        switch (made) {
            case Outcome.Done done -> refresh(Set.of(done.visit().id()));
            case Outcome.DoneTogether all -> refresh(all.visits().stream().map(Visit::id).collect(toSet()));
            case Outcome.Noted noted -> refresh(Set.of());
            case Outcome.HoursChanged hours -> refresh();
            case Outcome.PatientChanged patient -> refresh();
        }
    }

    private void readOn() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        boolean all = everything;
        Set<UUID> visits = Set.copyOf(changed);
        Disorder before = disorder;
        everything = false;
        changed.clear();
        desk.workplace().background().run(() -> all ? stranded.disorder() : stranded.disorder(before, visits),
                this::read, fault -> {
                    reading = false;
                    everything = true;
                    desk.workplace().problem().accept(fault);
                });
    }

    private void read(Disorder now) {
        reading = false;
        int before = place(chosen);
        disorder = now;
        if (place(chosen) < 0) {
            int last = now.stranded().size() - 1;
            chosen = last < 0 ? null : id(now.stranded().get(Math.clamp(before, 0, last)));
            reason.drop();
            offers.set(Offers.LOOKING);
        }
        tell();
        readOffers();
        if (readAgain) {
            readAgain = false;
            readOn();
        }
    }

    /**
     * Time goes on: how soon a visit starts is told anew, what has passed is gone, and whom a letter would no longer
     * reach is called.
     */
    public void tick() {
        Instant minute = desk.workplace().clock().thisMinute();
        if (minute.equals(toldAt)) {
            return;
        }
        toldAt = minute;
        desk.workplace().background().run(calls::addDue, added -> {
            if (added || all.get().count() > 0) {
                refresh(Set.of());
            }
        }, desk.workplace().problem());
    }

    private void tell() {
        toldAt = desk.workplace().clock().thisMinute();
        List<CallLine> lines = disorder.calls().stream().map(words::call).toList();
        List<CallLine> ordered = Stream.concat(lines.stream().filter(call -> !call.done()),
                lines.stream().filter(CallLine::done)).toList();
        all.set(new Disarray(disorder.stranded().stream().map(words::row).toList(), place(chosen), ordered));
        count.set(all.get().count());
    }

    private int place(@Nullable UUID id) {
        List<UUID> ids = disorder.stranded().stream().map(StrandedViewModel::id).toList();
        return id == null ? -1 : ids.indexOf(id);
    }

    private static UUID id(Stranded one) {
        return one.visit().id();
    }

    /** Chooses a visit; once it is known, if it is not yet. */
    public void choose(UUID id) {
        if (!id.equals(chosen)) {
            chosen = id;
            reason.drop();
            offers.set(Offers.LOOKING);
            tell();
            readOffers();
        }
    }

    private Optional<Visit> chosenVisit() {
        return all.get().chosenRow().map(row -> row.stranded().visit());
    }

    private void readOffers() {
        Optional<Visit> wanted = chosenVisit();
        if (wanted.isEmpty()) {
            offersAsked.forget();
            offers.set(Offers.NONE);
            return;
        }
        Visit visit = wanted.get();
        offersAsked.ask(() -> look(visit), offers::set);
    }

    private Offers look(Visit visit) {
        StrandedVisits.Offers found = stranded.offers(visit);
        return new Offers(false, found.sameDoctor().flatMap(free -> offer(visit, free)),
                found.otherDoctor().flatMap(free -> offer(visit, free)));
    }

    /** The time was looked for in the room that is the doctor's own, or in one that such a visit may use. */
    private Optional<Offer> offer(Visit visit, FreeSlot free) {
        RoomUse rooms = book.directory().roomUse();
        return book.directory().doctor(free.doctorId()).map(one -> new Offer(visit.placement()
                .with(one.id(), rooms.usual(one.id(), visit.visitTypeId())).at(free.slot()), one.name()));
    }

    /** Moves the chosen visit to the first time that is offered; while none is known yet, nothing happens. */
    void takeFirst() {
        take(offers.get().first());
    }

    void takeColleague() {
        take(offers.get().colleague());
    }

    void take(Optional<Offer> offer) {
        if (offer.isEmpty() && !offers.get().looking() && chosenVisit().isPresent()) {
            desk.acts().refuse(texts().get("offer.none"));
        }
        offer.ifPresent(one -> chosenVisit().ifPresent(visit -> put(visit.id(),
                new SortOut.Rebook(book.booking(), words, visit,
                        new MoveRequest(one.to(), desk.acts().takeTelling(), null)))));
    }

    /** Asks why the chosen visit is cancelled. */
    void askCancel() {
        chosenVisit().ifPresent(visit -> desk.workplace().background().run(() -> route(visit), route -> {
            if (visit.id().equals(chosen)) {
                reason.ask(ReasonViewModel.Why.CANCEL, desk.times().moment(visit.slot().start()),
                        route.email().orElse(null), route.hold());
            }
        }, desk.workplace().problem()));
    }

    /** Where letters to the patient go, and how long they wait. */
    private record Route(Optional<String> email, Duration hold) {}

    private Route route(Visit visit) {
        return new Route(book.directory().survivor(visit.patientId()).flatMap(book::addressOf),
                book.papers().outbox().holdTime());
    }

    private void cancel(ReasonViewModel.Answer answer) {
        Telling telling = answer.letter() ? Telling.LETTER : Telling.NO_LETTER;
        chosenVisit().ifPresent(
                visit -> put(visit.id(), new SortOut.Cancel(book.booking(), words, visit, answer.reason(), telling)));
    }

    /** Leads to the grid, where somebody finds a time by hand. */
    void byHand() {
        chosenVisit().ifPresent(onByHand);
    }

    /** Ticks a call off, or says that it has still to be made. */
    void tick(CallLine call) {
        put(call.id(), new SortOut.Tick(calls, words, call));
    }

    /** What was refused may be so because another has taken the time: the offers are read again. */
    private void put(UUID of, SortOut act) {
        if (!acting.add(of)) {
            return;
        }
        desk.acts().put(act, outcome -> {
            acting.remove(of);
            if (!(outcome instanceof Outcome.Made)) {
                refresh();
            }
        }, fault -> {
            acting.remove(of);
            desk.workplace().problem().accept(fault);
        });
    }
}
