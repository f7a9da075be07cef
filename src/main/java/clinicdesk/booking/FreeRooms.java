package clinicdesk.booking;

import static java.util.Comparator.comparing;

import clinicdesk.base.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The stretches of one doctor's day in which a visit may lie, in whichever of the rooms that will do. */
final class FreeRooms {

    private record Room(FreeStretches free, List<Slot> stretches) {}

    private final List<Room> rooms;

    /** @param inEach what is free in each of them, the preferred one first */
    FreeRooms(Stream<FreeStretches> inEach) {
        rooms = inEach.map(free -> new Room(free, free.all())).toList();
    }

    /** In order of time; where one room ends another may go on. */
    List<Slot> all() {
        if (rooms.size() == 1) {
            return rooms.getFirst().stretches();
        }
        List<Slot> all = new ArrayList<>();
        rooms.stream().flatMap(room -> room.stretches().stream()).sorted(comparing(Slot::start)).forEach(next -> {
            Slot last = all.isEmpty() ? null : all.getLast();
            if (last == null || next.start().isAfter(last.end())) {
                all.add(next);
            } else if (next.end().isAfter(last.end())) {
                all.set(all.size() - 1, new Slot(last.start(), next.end()));
            }
        });
        return all;
    }

    /** The first slot that starts on a step of the clock, not before this moment. */
    Optional<Slot> next(Instant from, ClockSteps steps) {
        return rooms.stream().flatMap(room -> room.free().next(room.stretches(), from, steps).stream())
                .min(comparing(Slot::start));
    }

    /** Whether the visit may lie there in one of the rooms. */
    boolean isGranted(Slot slot) {
        return rooms.stream().anyMatch(room -> room.free().isGranted(slot));
    }
}
