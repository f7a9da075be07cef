package clinicdesk.sample;

import clinicdesk.directory.PatientDetails;
import java.util.UUID;

/** A patient of the sample clinic. */
record Person(UUID id, PatientDetails details) {

    String name() {
        return details.name().display();
    }
}
