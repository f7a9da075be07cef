package clinicdesk.hours;

import clinicdesk.base.Slot;

/** Leave as it lies in time. */
public record Absence(Leave leave, Slot slot) {}
