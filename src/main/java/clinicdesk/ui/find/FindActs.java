package clinicdesk.ui.find;

import clinicdesk.booking.Visit;
import java.util.UUID;

/** What the window does with what was found. */
public interface FindActs {

    void showPatient(UUID id);

    void showVisit(Visit visit);

    void showDoctor(UUID id);

    /** Takes the list away; comes before what was chosen is shown. */
    void close();
}
