package clinicdesk.ui.appointment;

/** Whose visit it is: somebody who is found, or who is new to the clinic. */
final class BookingWho {

    private final BookingFields fields;
    private final BookingAct act;
    private final BookingPurpose purpose;
    private final Runnable submit;

    /** @param submit books, once it is clear whose visit it is */
    BookingWho(BookingFields fields, BookingAct act, BookingPurpose purpose, Runnable submit) {
        this.fields = fields;
        this.act = act;
        this.purpose = purpose;
        this.submit = submit;
        fields.patient().onSecondEnter(submit);
    }

    boolean isKnown() {
        return fields.patient().isChosen() || fields.newPatient().isActive();
    }

    /** What Enter does in the patient's field. */
    void enter() {
        if (isKnown()) {
            submit.run();
        } else if (fields.patient().enter() == PatientPick.Entered.NOBODY) {
            act.hint(fields.patient().typedProperty().get().isBlank() ? "booking.hint.patient" : "booking.hint.nobody");
        }
    }

    /** Makes what is typed a new patient. */
    void makeNew() {
        if (!fields.newPatient().isActive()) {
            fields.newPatient().begin(fields.patient().isChosen() ? "" : fields.patient().typedProperty().get(),
                    purpose.relative());
            fields.patient().clear();
        }
        act.clearHint();
    }

    /** Takes the marked one of those who are alike in place of a new patient. */
    void takeAlike() {
        if (!act.isUnderWay()) {
            fields.newPatient().alike().marked().ifPresent(fields::choose);
        }
    }

    /** Back from the new patient to the search. */
    void searchAgain() {
        String typed = fields.newPatient().asTyped();
        fields.newPatient().clear();
        fields.patient().type(typed);
    }
}
