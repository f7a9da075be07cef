package clinicdesk.ui.directory;

import javafx.scene.Node;

/** The form beside a list. */
sealed interface FormPart permits DoctorView, RoomView, VisitTypeView {

    Node node();

    /** Puts the keyboard where one begins, or where something is wrong. */
    void focus();

    static FormPart of(FormViewModel model) {
        return switch (model) {
            case DoctorViewModel doctor -> new DoctorView(doctor);
            case RoomViewModel room -> new RoomView(room);
            case VisitTypeViewModel type -> new VisitTypeView(type);
        };
    }
}
