package clinicdesk.ui.settings;

import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import java.util.Map;

/** A part of the form in which the clinic's settings stand. All parts are saved together, or none. */
interface Section {

    /** Shows what is set, whatever has been typed. */
    void load(ClinicSettings settings);

    /** Says beside each field what is wrong; whether nothing is. */
    boolean check();

    /** Once {@link #check} has found nothing wrong. */
    Map<Key, String> values();
}
