package clinicdesk.ui.hours;

import javafx.scene.Node;

/** What the page shows beside the list. */
sealed interface HoursPart permits DoctorHoursView, HolidaysView {

    Node node();

    /** Puts the keyboard where one begins. */
    void focus();
}
