package clinicdesk.ui.shell;

import clinicdesk.booking.Parked;

/** Something in the tray, as its chip shows it. */
record TrayItem(Parked parked, String text) {

    boolean isVisit() {
        return parked.draft().appointmentId() != null;
    }
}
