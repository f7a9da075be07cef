package clinicdesk.report;

/** What became of printing. */
public enum Printed {
    /** It is on its way to the printer. */
    SENT,
    /** Whoever was asked for a printer chose none. */
    DROPPED,
    /** The system knows no printer. */
    NO_PRINTER,
    /** The printer did not take it. */
    FAILED
}
