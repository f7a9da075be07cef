package clinicdesk.ui.frame;

import javafx.scene.Node;

/** What can be laid into the window: a page, a panel, or what lies over it for a moment. */
public interface Screen {

    Node node();

    /** Puts the keyboard where one begins. */
    void focus();

    /** It is about to be seen: what it shows is read anew, if it has to be. */
    default void shown() {}

    /** It lay over the window and has been taken away, whoever did that: what it asked is not answered. */
    default void closed() {}
}
