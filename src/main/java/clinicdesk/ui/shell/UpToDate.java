package clinicdesk.ui.shell;

import java.util.Set;
import java.util.UUID;

/** Keeps what the window shows up to date: at first, when somebody has written, and as time goes on. */
public final class UpToDate {

    private final ShellViewModel shell;
    private final Models models;
    private final DisorderFlow disorder;
    private final WaitFlow waits;
    private Runnable ticked = () -> {};

    UpToDate(ShellViewModel shell, Models models, DisorderFlow disorder, WaitFlow waits) {
        this.shell = shell;
        this.models = models;
        this.disorder = disorder;
        this.waits = waits;
    }

    /** Reads the week. */
    public void begin() {
        models.calendar().reload();
    }

    /** Does this as soon as the week is shown. */
    public void onceWeekIsThere(Runnable then) {
        models.calendar().onceUpToDate(then);
    }

    /** Reads what the window shows beside the week. */
    public void beginOthers() {
        models.panels().day().refresh();
        models.bottom().tray().refresh();
        models.bottom().status().refresh();
        disorder.refresh();
        waits.refresh();
        models.bottom().seat().note().refresh();
    }

    /**
     * Just what was touched is read again.
     *
     * @param visits those that have changed
     * @param others whether what the clinic has or when it works may have changed, or a patient
     */
    public void changed(Set<UUID> visits, boolean others) {
        if (!visits.isEmpty()) {
            models.calendar().visitsChanged(visits);
            models.panels().day().refresh();
        }
        models.panels().visit().refresh();
        models.panels().patient().refresh();
        models.times().findTime().refresh();
        if (others) {
            models.panels().booking().offerAnew();
            models.calendar().reload();
        }
        models.bottom().status().refresh();
    }

    /** Somebody waits who did not, or the other way round. */
    public void waitingChanged() {
        waits.refresh();
    }

    /** Hours or doctors have changed: what is to be sorted out may be something else. */
    public void disorderChanged() {
        disorder.refresh();
    }

    /** These visits have changed, or calls: what is to be sorted out may be something else. */
    public void disorderChanged(Set<UUID> visits) {
        disorder.refresh(visits);
    }

    /** People at the desks have changed, or the note for the next. */
    public void seatChanged() {
        models.bottom().seat().who().refresh();
        models.bottom().seat().note().refresh();
    }

    /** @param listener is told now and then that time goes on */
    public void onTick(Runnable listener) {
        ticked = listener;
    }

    /** Time goes on. */
    public void tick() {
        shell.tick();
        models.calendar().tick();
        models.panels().visit().tick();
        models.times().findTime().tick();
        models.bottom().tray().tick();
        disorder.tick();
        waits.tick();
        ticked.run();
    }
}
