package clinicdesk.ui.patients;

import clinicdesk.base.Texts;
import clinicdesk.ui.appointment.PatientCell;
import clinicdesk.ui.appointment.PatientRow;
import clinicdesk.ui.appointment.PatientWords;

/** A patient in a list of records: when somebody was here last is said only to tell namesakes apart. */
final class RecordCell extends PatientCell {

    /** The height of each, in pixels. */
    static final double TALL = 48;

    private final PatientWords words;
    private final Texts texts;

    RecordCell(PatientWords words, Texts texts) {
        super(words);
        this.words = words;
        this.texts = texts;
    }

    @Override
    protected String facts(PatientRow row) {
        return row.namesake() ? super.facts(row) : words.facts(row.patient());
    }

    @Override
    protected String show(PatientRow row) {
        String said = super.show(row);
        return row.expected() ? said + ", " + texts.get("list.expected") : said;
    }
}
