package clinicdesk.ui.settings;

import clinicdesk.settings.Key;
import java.util.List;
import java.util.Map;

/** A part of the form in which the clinic's settings stand. All parts are saved together, or none. */
interface Section {

    /** In the order in which they are shown: of two that go together, the one that follows comes later. */
    List<Loaded<?>> fields();

    /** Says beside each field what is wrong; whether nothing is. */
    boolean check();

    /** Once {@link #check} has found nothing wrong. */
    Map<Key, String> values();
}
