package clinicdesk.ui.waitlist;

import clinicdesk.booking.FreeSlot;
import clinicdesk.booking.Telling;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.Banner;
import clinicdesk.ui.frame.ClinicBook;
import clinicdesk.waitlist.Fitting;
import java.util.List;

/** Offers the time that an act of this window has set free to who waits for such a one, in the banner of the act. */
public final class GapOffers {

    private static final int MOST = 5;

    private final AtDesk desk;
    private final WaitingActs acts;

    public GapOffers(AtDesk desk, ClinicBook book) {
        this.desk = desk;
        this.acts = new WaitingActs(desk, book);
    }

    /** From now on. */
    public void begin() {
        desk.acts().onFreed(this::freed);
    }

    private void freed(FreeSlot gap) {
        Banner said = desk.acts().bannerProperty().get();
        desk.workplace().background().run(() -> acts.gaps().fitting(gap.doctorId(), gap.slot(), MOST),
                fitting -> desk.acts().offer(said, offers(fitting)), desk.workplace().problem());
    }

    private List<Banner.Offer> offers(List<Fitting> fitting) {
        return fitting.stream().map(one -> new Banner.Offer(acts.words().offer(one), acts.words().take(one.who()),
                acts.book(one, Telling.LETTER))).toList();
    }
}
