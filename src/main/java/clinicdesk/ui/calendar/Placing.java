package clinicdesk.ui.calendar;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Slot;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Visit;
import clinicdesk.directory.RoomUse;
import clinicdesk.ui.frame.Ask;
import clinicdesk.ui.frame.AtDesk;
import clinicdesk.ui.frame.DeskActs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for visits to be put elsewhere on the grid; none is moved here before the service has agreed. */
final class Placing {

    private final DeskActs acts;
    private final ClinicClock clock;
    private final CalendarLook look;
    private RoomUse rooms = new RoomUse(List.of(), Map.of(), Map.of());

    Placing(AtDesk desk, CalendarLook look) {
        this.acts = desk.acts();
        this.clock = desk.workplace().clock();
        this.look = look;
    }

    void setRooms(RoomUse use) {
        rooms = use;
    }

    void move(Visit visit, Proposal proposal) {
        acts.howFar(new Ask.Move(visit, placement(visit, proposal), acts.takeTelling()), acts::put);
    }

    /** Moves a visit there, from wherever it is, or says that there is no such time. */
    void moveTo(Cursor there, Visit visit) {
        Optional<Slot> slot = slot(there, (int) visit.slot().minutes());
        if (slot.isPresent()) {
            move(visit, new Proposal(visit.id(), visit.version(), there.doctorId(), slot.get()));
        } else {
            acts.refuse(look.skipped(there.start()));
        }
    }

    /** Empty where the clock leaves that time out. */
    Optional<Slot> slot(Cursor at, int minutes) {
        return clock.resolve(at.start()).map(start -> Slot.of(start, minutes));
    }

    /** What a proposal asks of the service: another doctor's visits are in that doctor's room if they may be there. */
    Placement placement(Visit visit, Proposal proposal) {
        Placement from = visit.placement();
        if (proposal.doctorId().equals(from.doctorId())) {
            return from.at(proposal.slot());
        }
        return from.with(proposal.doctorId(), rooms.usual(proposal.doctorId(), visit.visitTypeId()))
                .at(proposal.slot());
    }
}
