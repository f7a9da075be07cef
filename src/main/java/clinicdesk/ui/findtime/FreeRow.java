package clinicdesk.ui.findtime;

import clinicdesk.booking.FreeSlot;

/**
 * A free time in a line.
 *
 * @param day "Tue 17 Nov"
 * @param time "09:30"
 * @param colour the doctor's place in the palette
 */
record FreeRow(FreeSlot found, String day, String time, String doctor, int colour) {}
