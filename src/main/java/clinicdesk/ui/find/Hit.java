package clinicdesk.ui.find;

/** One thing that was found. */
record Hit(Kind kind, String name, String detail, Runnable act) {

    enum Kind {
        PATIENT, VISIT, DOCTOR, PAGE, COMMAND
    }
}
