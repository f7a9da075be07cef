package clinicdesk.ui.hours;

import clinicdesk.directory.Doctor;

/** The colour by which a doctor is known on the grid. */
final class DoctorDot {

    /** The calendar's palette has so many. */
    private static final int COLOURS = 8;

    private DoctorDot() {}

    /** Gives a node the doctor's colours, {@code -lane} and {@code -lane-tint}. */
    static String styleClass(Doctor doctor) {
        return "lane-" + Math.floorMod(doctor.colour(), COLOURS);
    }
}
