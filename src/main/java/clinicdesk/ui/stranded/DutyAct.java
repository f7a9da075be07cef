package clinicdesk.ui.stranded;

import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.booking.DayShift;
import clinicdesk.booking.Despite;
import clinicdesk.booking.DutyChanges;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.Leave;
import clinicdesk.ui.frame.Ask;
import java.time.LocalDateTime;
import java.util.Optional;

/** The acts by which a doctor's day goes wrong. */
sealed interface DutyAct extends Ask.OfScreen {

    /** Who it is about, and in whose words. */
    record About(Doctor doctor, DoctorDayWords words) {}

    /** Away from this minute to the end of the day. */
    record FallIll(DutyChanges duty, About about, ClinicClock clock) implements DutyAct {
        @Override
        public Outcome put(Actor actor) {
            LocalDateTime from = clock.local(clock.thisMinute());
            LocalDateTime to = from.toLocalDate().plusDays(1).atStartOfDay();
            return duty.change(actor, new HoursChange.TakeLeave(
                    new Leave(about.doctor().id(), from, to, about.words().ill())));
        }

        @Override
        public String said(Outcome.Made made) {
            int stranded = made instanceof Outcome.HoursChanged changed ? changed.stranded().size() : 0;
            return about.words().isIll(about.doctor(), stranded);
        }
    }

    /** @param minutes 0 for not late any more */
    record RunLate(DutyChanges duty, About about, ClinicClock clock, int minutes) implements DutyAct {
        @Override
        public Outcome put(Actor actor) {
            return duty.late(actor, about.doctor().id(), clock.today(), minutes);
        }

        @Override
        public String said(Outcome.Made made) {
            return about.words().isLate(about.doctor(), minutes);
        }
    }

    /** The visits of the rest of the day are moved to when they are expected. */
    record ShiftRest(DayShift shift, About about, DayShift.How how) implements DutyAct {
        @Override
        public Outcome put(Actor actor) {
            return shift.shiftRest(actor, about.doctor().id(), how);
        }

        @Override
        public Optional<Ask> overruled(Despite why) {
            return Optional.of(new ShiftRest(shift, about,
                    new DayShift.How(how.minutes(), how.telling(), why)));
        }

        @Override
        public String said(Outcome.Made made) {
            return made instanceof Outcome.DoneTogether all
                    ? about.words().isShifted(about.doctor(), all.visits().size(), all.calls())
                    : "";
        }
    }
}
