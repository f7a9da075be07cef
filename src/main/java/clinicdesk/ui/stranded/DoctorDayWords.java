package clinicdesk.ui.stranded;

import clinicdesk.base.Texts;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Visit;
import clinicdesk.directory.Doctor;
import clinicdesk.ui.frame.AtDesk;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What goes wrong with a doctor's day, in words. */
record DoctorDayWords(AtDesk desk, Texts texts) {

    DoctorDayWords(AtDesk desk) {
        this(desk, Texts.of("ui/stranded", desk.workplace().locale()));
    }

    /** The reason of the leave. */
    String ill() {
        return texts.get("day.ill.reason");
    }

    String isIll(Doctor doctor, int stranded) {
        return texts.get("said.ill", doctor.name(), stranded);
    }

    String isLate(Doctor doctor, int minutes) {
        return minutes == 0 ? texts.get("said.inTime", doctor.name()) : texts.get("said.late", doctor.name(), minutes);
    }

    /** @param calls how many of the patients have to be called */
    String isShifted(Doctor doctor, int moved, int calls) {
        String said = texts.get("said.shifted", doctor.name(), moved);
        return calls == 0 ? said : said + " " + texts.get("said.shifted.calls", calls);
    }

    String title(DoctorDayViewModel.Mode mode, Doctor doctor) {
        return texts.get("day.title." + mode.name(), doctor.name());
    }

    /** @param rest what is left of the doctor's day */
    String touched(List<Visit> rest) {
        return rest.isEmpty()
                ? texts.get("day.ill.none")
                : texts.get("day.ill.touched", rest.size(), desk.times().time(rest.getFirst().slot().start()),
                        desk.times().time(rest.getLast().slot().start()));
    }

    String awayAlready(Doctor doctor) {
        return texts.get("day.ill.already", doctor.name());
    }

    /** @param expected when the visits that begin later are expected */
    String expected(Collection<Instant> expected, boolean shift) {
        if (expected.isEmpty()) {
            return texts.get("day.late.none");
        }
        String shifted = desk.acts().nextTelling() == Telling.LETTER ? "day.shift.visits" : "day.shift.untold";
        return texts.get(shift ? shifted : "day.late.visits", expected.size(),
                desk.times().time(Collections.max(expected)));
    }
}
