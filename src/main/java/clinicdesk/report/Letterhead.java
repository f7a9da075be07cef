package clinicdesk.report;

import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;

/** What paper says of the clinic; empty for what nobody has entered. */
record Letterhead(String name, String address, String phone) {

    static Letterhead of(ClinicSettings settings) {
        return new Letterhead(settings.get(Key.CLINIC_NAME), settings.get(Key.CLINIC_ADDRESS),
                settings.get(Key.CLINIC_PHONE));
    }
}
