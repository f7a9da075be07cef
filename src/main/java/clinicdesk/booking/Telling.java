package clinicdesk.booking;

/** Whether the patient is to get a letter about an act. */
public enum Telling {
    LETTER, NO_LETTER
}
