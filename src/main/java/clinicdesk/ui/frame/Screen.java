package clinicdesk.ui.frame;

import javafx.scene.Node;

/** What can be laid into the window: a page, a panel, or what lies over it for a moment. */
public interface Screen {

    Node node();

    /** Puts the keyboard where one begins. */
    void focus();

    /** It is about to be seen: what it shows is read anew, if it has to be. */
    default void shown() {}
}
