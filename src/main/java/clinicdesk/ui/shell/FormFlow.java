package clinicdesk.ui.shell;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.Parked;
import clinicdesk.ui.appointment.BookingStart;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.appointment.BookingViewModel;
import clinicdesk.ui.calendar.CalendarViewModel;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DeskActs;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a visit begins to be filled in, and what becomes of the panel when it is booked or left. */
final class FormFlow {

    /** The usual length of a visit, until its type is known. */
    private static final int USUAL_MINUTES = 30;

    private final ClinicClock clock;
    private final DeskActs acts;
    private final ShellViewModel shell;
    private final BookingViewModel booking;
    private final CalendarViewModel calendar;
    private final Texts texts;
    private Runnable focus = () -> {};

    FormFlow(AtDesk desk, ShellViewModel shell, Models models) {
        this.clock = desk.workplace().clock();
        this.acts = desk.acts();
        this.shell = shell;
        this.booking = models.panels().booking();
        this.calendar = models.calendar();
        this.texts = Texts.of("ui/shell", desk.workplace().locale());
        booking.onBooked(calendar::reveal);
        booking.onTrayChanged(models.bottom().tray()::refresh);
        booking.openProperty().subscribe(this::opened);
        booking.draftProperty().subscribe(calendar::showDraft);
    }

    private void opened(boolean open) {
        if (open) {
            shell.show(Side.BOOKING);
        } else {
            shell.show(calendar.selectedProperty().get() == null ? Side.DAY : Side.VISIT);
        }
    }

    /** @param listener puts the keyboard into the form */
    void onFocus(Runnable listener) {
        focus = listener;
    }

    void focus() {
        focus.run();
    }

    /** A booking at the time cursor, else at the first free time. */
    void newVisit() {
        Optional<Slot> slot = calendar.cursorSlot(USUAL_MINUTES)
                .filter(at -> !at.start().isBefore(clock.thisMinute()));
        begin(Kind.PLANNED, doctor(), slot.orElse(null));
    }

    /** A booking at the first free time of the doctor at the cursor: the form finds it. */
    void firstFree() {
        begin(Kind.PLANNED, doctor(), null);
    }

    void walkIn() {
        begin(Kind.WALK_IN, doctor(), Slot.of(clock.thisMinute(), USUAL_MINUTES));
    }

    void recordPast() {
        begin(Kind.PAST, doctor(), calendar.cursorSlot(USUAL_MINUTES).orElse(null));
    }

    private @Nullable UUID doctor() {
        return calendar.currentDoctor().orElse(null);
    }

    /** A form that is being filled in stays: it only takes the other place. */
    void begin(Kind kind, @Nullable UUID doctorId, @Nullable Slot slot) {
        shell.show(Page.CALENDAR);
        if (booking.isOpen() && kind == Kind.PLANNED && doctorId != null && slot != null) {
            booking.place(doctorId, slot);
            show();
        } else if (!isInUse()) {
            booking.open(new BookingStart(kind, doctorId, slot, null));
        }
    }

    /** A booking for a patient who was found. */
    void bookFor(UUID patientId) {
        shell.show(Page.CALENDAR);
        if (!isInUse()) {
            booking.open(new BookingStart(Kind.PLANNED, doctor(), calendar.cursorSlot(USUAL_MINUTES).orElse(null),
                    patientId));
        }
    }

    /** Goes on with a draft out of the tray. */
    void goOn(Parked draft) {
        shell.show(Page.CALENDAR);
        if (!isInUse()) {
            booking.open(draft);
        }
    }

    /** What is typed is not lost to something new: it is booked, parked or dropped first. */
    boolean isInUse() {
        boolean open = booking.isOpen();
        if (open) {
            acts.refuse(texts.get("flow.bookingOpen"));
            show();
        }
        return open;
    }

    /** Brings the chosen visit into sight; false, and it is said why, where something is being filled in there. */
    boolean showVisit() {
        switch (shell.sideProperty().get()) {
            case SERIES -> acts.refuse(texts.get("flow.seriesOpen"));
            case FIND_TIME -> acts.refuse(texts.get("flow.timeOpen"));
            default -> {
                if (!isInUse()) {
                    shell.show(Side.VISIT);
                }
            }
        }
        return shell.sideProperty().get() == Side.VISIT;
    }

    private void show() {
        shell.show(Side.BOOKING);
        focus.run();
    }
}
