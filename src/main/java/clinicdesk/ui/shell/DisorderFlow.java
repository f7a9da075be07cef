package clinicdesk.ui.shell;

import clinicdesk.booking.Visit;
import clinicdesk.ui.calendar.DoctorAct;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.RunningLate;
import clinicdesk.ui.stranded.DoctorDayViewModel;
import clinicdesk.ui.stranded.StrandedViewModel;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a day that goes wrong leads from the head of a doctor's column to the visits that are to be sorted out. */
final class DisorderFlow {

    private final ShellViewModel shell;
    private final Models models;
    private final StrandedViewModel stranded;
    private final DoctorDayViewModel doctorDay;
    private final RunningLate late;
    private @Nullable Consumer<UUID> hours;

    DisorderFlow(AtDesk desk, ShellViewModel shell, Models models) {
        this.shell = shell;
        this.models = models;
        this.stranded = models.disorder().stranded();
        this.doctorDay = models.disorder().doctorDay();
        this.late = models.disorder().late();
        desk.acts().onMade(made -> late.refresh());
        shell.countProperty(Page.STRANDED).bind(stranded.countProperty());
        stranded.onByHand(this::placeByHand);
        doctorDay.shownBy(() -> shell.show(Overlay.DOCTOR_DAY), () -> shell.hide(Overlay.DOCTOR_DAY));
        doctorDay.onStranded(visits -> {
            stranded.choose(visits.getFirst().id());
            shell.show(Page.STRANDED);
        });
    }

    /** @param listener shows when a doctor works; as long as there is none, nothing leads there */
    void onHours(Consumer<UUID> listener) {
        hours = listener;
    }

    /** Reads all of it again. */
    void refresh() {
        late.refresh();
        stranded.refresh();
    }

    /** Visits or calls have changed, and no hours. */
    void refresh(Set<UUID> visits) {
        late.refresh();
        stranded.refresh(visits);
    }

    void tick() {
        late.tick();
        stranded.tick();
    }

    /** What can be said of this doctor's day now. */
    List<DoctorAct> acts(UUID doctorId) {
        boolean isLate = late.todayProperty().get().minutes(doctorId) > 0;
        return Stream.of(DoctorAct.values())
                .filter(act -> (act != DoctorAct.IN_TIME || isLate) && (act != DoctorAct.HOURS || hours != null))
                .toList();
    }

    void begin(UUID doctorId, DoctorAct act) {
        switch (act) {
            case ILL -> doctorDay.askIll(doctorId);
            case LATE -> doctorDay.askLate(doctorId, false);
            case SHIFT -> doctorDay.askLate(doctorId, true);
            case IN_TIME -> doctorDay.inTime(doctorId);
            case HOURS -> {
                if (hours != null) {
                    hours.accept(doctorId);
                }
            }
        }
    }

    /** The same for the doctor at the time cursor. */
    void begin(DoctorAct act) {
        models.calendar().currentDoctor().ifPresent(doctorId -> begin(doctorId, act));
    }

    /** The visit goes into the tray, and the grid shows where it was. */
    private void placeByHand(Visit visit) {
        shell.show(Page.CALENDAR);
        models.calendar().reveal(visit);
        models.bottom().tray().park(visit);
    }
}
