package clinicdesk.ui.frame;

import clinicdesk.base.ClinicClock;
import clinicdesk.booking.AppointmentStore;
import clinicdesk.booking.Late;
import clinicdesk.booking.LateDoctors;
import clinicdesk.booking.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which doctors run late today and when their visits are expected, read once for all screens. */
public final class RunningLate {

    private final Workplace workplace;
    private final LateDoctors doctors;
    private final AppointmentStore appointments;
    private final ReadOnlyObjectWrapper<Today> today;

    /**
     * @param doctors who run late, by doctor
     * @param expected when the visits that will begin later than planned are expected, by visit
     */
    public record Today(LocalDate date, Map<UUID, Late> doctors, Map<UUID, Instant> expected) {

        /** How late the doctor is; 0 for not at all. */
        public int minutes(UUID doctorId) {
            return Optional.ofNullable(doctors.get(doctorId)).map(Late::minutes).orElse(0);
        }
    }

    public RunningLate(Workplace workplace, LateDoctors doctors, AppointmentStore appointments) {
        this.workplace = workplace;
        this.doctors = doctors;
        this.appointments = appointments;
        this.today = new ReadOnlyObjectWrapper<>(new Today(workplace.clock().today(), Map.of(), Map.of()));
    }

    public ReadOnlyObjectProperty<Today> todayProperty() {
        return today.getReadOnlyProperty();
    }

    /** Reads it again: visits may have changed, or what is said of a doctor. */
    public void refresh() {
        workplace.background().run(this::read, today::set, workplace.problem());
    }

    /** Time goes on: yesterday's doctors are no longer late. */
    public void tick() {
        if (!today.get().date().equals(workplace.clock().today())) {
            refresh();
        }
    }

    private Today read() {
        ClinicClock clock = workplace.clock();
        LocalDate date = clock.today();
        Map<UUID, Late> late = doctors.today();
        List<Visit> visits = appointments.touching(clock.day(date), late.keySet());
        Map<UUID, Instant> expected = new HashMap<>();
        late.values().forEach(one -> expected.putAll(one.expected(visits)));
        return new Today(date, late, expected);
    }
}
