package clinicdesk.ui.shell;

import clinicdesk.base.Slot;
import clinicdesk.booking.TimeSearch.Where;
import clinicdesk.booking.Visit;
import clinicdesk.ui.appointment.BookingStart;
import clinicdesk.ui.appointment.BookingStart.Kind;
import clinicdesk.ui.appointment.BookingStart.Known;
import clinicdesk.ui.appointment.BookingStart.What;
import clinicdesk.ui.findtime.AgainViewModel;
import clinicdesk.ui.findtime.FindTimeViewModel;
import clinicdesk.waitlist.OpenRecall;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a time that was found, or is to come again, leads to the form. */
final class TimesFlow {

    private final ShellViewModel shell;
    private final Models models;
    private final BooleanSupplier formInUse;
    private boolean fromPatient;
    /** What a time that is found is for, if not for the form. */
    private @Nullable Consumer<FindTimeViewModel.Taken> otherwise;

    /** @param formInUse whether a form is being filled in, which it then says */
    TimesFlow(ShellViewModel shell, Models models, BooleanSupplier formInUse) {
        this.shell = shell;
        this.models = models;
        this.formInUse = formInUse;
        follow();
    }

    private void follow() {
        FindTimeViewModel findTime = models.times().findTime();
        findTime.onTaken(this::taken);
        findTime.onClose(this::back);
        shell.sideProperty().subscribe((before, now) -> sideChanged(before));
        findTime.placeProperty().subscribe(place -> {
            if (shell.sideProperty().get() == Side.FIND_TIME) {
                models.calendar().showDraft(place);
            }
        });
        models.panels().visit().onAgain(this::again);
        models.panels().visit().onAndFor(this::bookBeside);
        models.panels().patient().onRecall(recall -> bookRecall(recall,
                models.panels().patient().patientId().orElse(recall.patientId())));
        AgainViewModel again = models.times().again();
        again.onBook(this::bookAgain);
        again.onClose(() -> shell.hide(Overlay.AGAIN));
    }

    private void sideChanged(Side before) {
        if (before == Side.FIND_TIME) {
            otherwise = null;
            models.times().findTime().rest();
            models.calendar().showDraft(models.panels().booking().draftProperty().get());
        }
    }

    /** For the booking that is being filled in, else for the patient who is looked at, else for anybody. */
    void findTime() {
        shell.show(Page.CALENDAR);
        Optional<FindTimeViewModel.Start> ofForm = models.panels().booking().toFind();
        if (ofForm.isPresent()) {
            find(ofForm.get());
        } else if (!formInUse.getAsBoolean()) {
            find(new FindTimeViewModel.Start(models.calendar().currentDoctor().orElse(null), patientOnScreen(), null));
        }
    }

    /**
     * Finds a time that is not for the form.
     *
     * @param way what becomes of the time that is taken
     */
    void findTime(FindTimeViewModel.Start start, Consumer<FindTimeViewModel.Taken> way) {
        shell.show(Page.CALENDAR);
        if (!formInUse.getAsBoolean()) {
            find(start);
            otherwise = way;
        }
    }

    private void find(FindTimeViewModel.Start start) {
        if (shell.sideProperty().get() == Side.FIND_TIME) {
            back();
        }
        fromPatient = shell.sideProperty().get() == Side.PATIENT;
        models.times().findTime().open(start);
        shell.show(Side.FIND_TIME);
    }

    private @Nullable UUID patientOnScreen() {
        return shell.sideProperty().get() == Side.PATIENT
                ? models.panels().patient().patientId().orElse(null)
                : null;
    }

    private void taken(FindTimeViewModel.Taken time) {
        Consumer<FindTimeViewModel.Taken> way = otherwise;
        if (way != null) {
            back();
            way.accept(time);
            return;
        }
        if (models.panels().booking().isOpen()) {
            models.panels().booking().take(time);
            shell.show(Side.BOOKING);
            return;
        }
        Known known = new Known(time.found().doctorId(), time.need().patientId(),
                new What(time.need().visitTypeId(), time.need().where()), null);
        models.panels().booking().open(new BookingStart(Kind.PLANNED, time.found().slot(), known));
    }

    private void back() {
        if (models.panels().booking().isOpen()) {
            shell.show(Side.BOOKING);
        } else if (fromPatient) {
            shell.show(Side.PATIENT);
        } else {
            shell.show(models.calendar().selectedProperty().get() == null ? Side.DAY : Side.VISIT);
        }
    }

    private void again(Visit visit) {
        if (!formInUse.getAsBoolean()) {
            models.times().again().begin(visit);
            shell.show(Overlay.AGAIN);
        }
    }

    private void bookAgain(Visit visit, Slot slot) {
        Known known = new Known(visit.doctorId(), visit.patientId(),
                new What(visit.visitTypeId(), Where.of(visit.placement().roomId())), null);
        models.panels().booking().open(new BookingStart(Kind.PLANNED, slot, known));
    }

    /** The same doctor and type for a relative, right after this visit where that is free. */
    private void bookBeside(Visit visit) {
        if (!formInUse.getAsBoolean()) {
            What what = new What(visit.visitTypeId(), Where.of(visit.placement().roomId()));
            models.panels().booking().open(new BookingStart(Kind.PLANNED, null,
                    new Known(visit.doctorId(), null, what, null, visit)));
        }
    }

    /** @param patientId the record of the patient that is looked at */
    void bookRecall(OpenRecall recall, UUID patientId) {
        shell.show(Page.CALENDAR);
        if (formInUse.getAsBoolean()) {
            return;
        }
        UUID type = recall.recall().visitTypeId();
        UUID doctor = recall.recall().doctorId();
        Known known = new Known(doctor != null ? doctor : models.calendar().currentDoctor().orElse(null),
                patientId, type == null ? null : new What(type, new Where.DoctorsRoom()), recall);
        models.panels().booking().open(new BookingStart(Kind.PLANNED, null, known));
    }
}
