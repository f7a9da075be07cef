package clinicdesk.ui.patients;

import clinicdesk.base.Texts;
import clinicdesk.booking.PatientChanges.Clash;
import clinicdesk.booking.Visit;
import clinicdesk.directory.PatientDetails;
import clinicdesk.ui.frame.AtDesk;
import java.time.LocalDate;

/** What two records say, in words, as far as names may be shown. */
record MergeWords(AtDesk desk, Texts texts) {

    /** What stands in this field; a dash for nothing. */
    String say(MergeField field, PatientDetails details) {
        Object value = field.of(details);
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case NAME -> desk.privacy().name(details.name().display());
            case BIRTH_DATE -> desk.privacy().secret(desk.times().date((LocalDate) value));
            case LANGUAGE -> LanguageWords.name(value.toString(), texts.locale());
            case REMINDERS -> texts.get(details.extras().remindersWanted() ? "record.yes" : "record.no");
            case ALERTS -> value.toString();
            case PHONE, EMAIL, INSURANCE, NOTES -> desk.privacy().secret(value.toString());
        };
    }

    /** "Mon 16 Nov, 10:00 with Dr Strange and 10:15 with Dr Who" */
    String say(Clash clash) {
        Visit one = clash.one();
        Visit other = clash.other();
        return texts.get("merge.clash", desk.times().moment(one.slot().start()), one.doctorName(),
                desk.times().time(other.slot().start()), other.doctorName());
    }
}
