package clinicdesk.ui.hours;

import clinicdesk.directory.Doctor;

/** All that decides when one doctor works. */
final class DoctorHoursViewModel {

    private final HoursDesk desk;
    private final Doctor doctor;
    private final WeekViewModel week;
    private final SpecialViewModel special;
    private final LeaveViewModel leave;
    private final PlacesViewModel places;

    DoctorHoursViewModel(HoursDesk desk, Doctor doctor) {
        this.desk = desk;
        this.doctor = doctor;
        this.week = new WeekViewModel(desk, doctor);
        this.special = new SpecialViewModel(desk, doctor);
        this.leave = new LeaveViewModel(desk, doctor);
        this.places = new PlacesViewModel(desk, doctor);
    }

    HoursDesk desk() {
        return desk;
    }

    Doctor doctor() {
        return doctor;
    }

    WeekViewModel week() {
        return week;
    }

    SpecialViewModel special() {
        return special;
    }

    LeaveViewModel leave() {
        return leave;
    }

    PlacesViewModel places() {
        return places;
    }

    /** Shows what is in the store; what is typed stays. */
    void read() {
        week.read();
        special.read();
        leave.read();
        places.read();
    }
}
