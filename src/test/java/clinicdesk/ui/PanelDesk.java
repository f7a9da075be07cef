package clinicdesk.ui;

import clinicdesk.TestClinic;
import clinicdesk.base.Background;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.ui.frame.DeskActs;
import clinicdesk.ui.frame.OutcomeWords;
import clinicdesk.ui.frame.Privacy;
import clinicdesk.ui.frame.RunningLate;
import clinicdesk.ui.frame.Workplace;
import clinicdesk.ui.series.SeriesBook;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Maria's desk in a test's clinic: everything happens at once, or, when told to, only as the test lets it. */
public final class PanelDesk {

    public final TestClinic clinic;
    public final AtDesk desk;
    public final ClinicBook book;
    public final SeriesBook series;
    public final RunningLate late;
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    private PanelDesk(TestClinic clinic) {
        this.clinic = clinic;
        Workplace workplace = new Workplace(new Background(this::later, Runnable::run), clinic.clock.clinic(),
                TestClinic.MARIA, Locale.UK, fault -> {
                    throw new AssertionError(fault);
                });
        Privacy privacy = new Privacy();
        OutcomeWords words = new OutcomeWords(workplace, privacy, () -> true);
        this.desk = new AtDesk(workplace, new DeskActs(workplace, clinic.booking, words), words, privacy,
                Runnable::run);
        this.late = new RunningLate(workplace, clinic.lateDoctors, clinic.appointments);
        this.book = new ClinicBook(new ClinicBook.Visits(clinic.booking, clinic.appointments), clinic.tray,
                new ClinicBook.People(clinic.directory, clinic.search),
                new ClinicBook.Papers(clinic.outbox, clinic.letters, clinic.audit),
                new ClinicBook.Times(clinic.freeTime, clinic.hours, clinic.recalls, clinic.waiting,
                        clinic.gaps, clinic.offers));
        this.series = new SeriesBook(clinic.series, clinic.settings);
    }

    public static PanelDesk in(TestClinic clinic) {
        return new PanelDesk(clinic);
    }

    private void later(Runnable work) {
        if (holding) {
            held.add(work);
        } else {
            work.run();
        }
    }

    /** From now on slow work waits. */
    public void hold() {
        holding = true;
    }

    /** Does what waits, in order, and from now on everything at once. */
    public void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.poll().run();
        }
    }

    /** What the banner says, empty when nothing. */
    public String banner() {
        var banner = desk.acts().bannerProperty().get();
        return banner == null ? "" : banner.text();
    }
}
