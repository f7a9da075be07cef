package clinicdesk.ui.hours;

import clinicdesk.booking.Outcome;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.HoursChange;
import clinicdesk.ui.settings.Field;
import java.util.UUID;

/** How many places an hour need no reason. */
final class PlacesViewModel {

    private final HoursDesk desk;
    private final UUID doctorId;
    private final String name;
    private final Field places;
    private String shown = "";

    PlacesViewModel(HoursDesk desk, Doctor doctor) {
        this.desk = desk;
        this.doctorId = doctor.id();
        this.name = doctor.name();
        this.places = desk.field();
    }

    HoursDesk desk() {
        return desk;
    }

    Field places() {
        return places;
    }

    /** What is typed and not saved stays. */
    void read() {
        desk.read(() -> desk.sources().directory().doctor(doctorId), doctor -> {
            String now = doctor.map(found -> Integer.toString(found.extraPlaces())).orElse("0");
            if (places.value().equals(shown)) {
                places.set(now);
            }
            shown = now;
        });
    }

    void save() {
        if (!places.require(PlacesViewModel::isAllowed, "places.problem")) {
            return;
        }
        int wanted = Integer.parseInt(places.value());
        desk.put(new HoursChange.ExtraPlaces(doctorId, wanted), desk.texts().get("said.places", name, wanted),
                outcome -> {
                    if (outcome instanceof Outcome.Made) {
                        shown = places.value();
                        read();
                    }
                });
    }

    private static boolean isAllowed(String typed) {
        return typed.matches("\\d{1,2}") && Integer.parseInt(typed) <= Doctor.MOST_EXTRA_PLACES;
    }
}
