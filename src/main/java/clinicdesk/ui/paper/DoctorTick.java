package clinicdesk.ui.paper;

import java.util.UUID;

/**
 * A doctor whose sheet can be printed.
 *
 * @param about how many visits the day has, in words
 */
record DoctorTick(UUID doctorId, String name, String about, boolean chosen) {}
