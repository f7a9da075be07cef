package clinicdesk.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.ui.SwiftRobot;
import clinicdesk.ui.frame.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Which program this is, in a real window of a small laptop, by keyboard. */
@ExtendWith(ApplicationExtension.class)
class AboutWindowTest {

    private final SwiftRobot robot = new SwiftRobot();
    private final List<String> did = new ArrayList<>();
    private AboutView about;

    @Start
    void show(Stage stage) {
        about = new AboutView(new AboutViewModel(Locale.UK, "1.2.3", () -> did.add("close")));
        StackPane overlay = new StackPane(about.node());
        overlay.setAlignment(Pos.TOP_CENTER);
        overlay.setStyle("-fx-padding: 56 24 24 24");
        Scene scene = new Scene(overlay, 1093, 614);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        about.focus();
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T part(String id) {
        return (T) about.node().lookup("#" + id);
    }

    private void choose(String name) {
        ListView<Part> parts = part("parts");
        robot.interact(() -> parts.getSelectionModel()
                .select(parts.getItems().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow()));
    }

    @Test
    void theProgramSaysItsVersionAndFitsASmallLaptop() {
        assertThat(this.<Label>part("program").getText()).isEqualTo("Clinic Desk 1.2.3");
        assertThat(about.node().localToScene(about.node().getBoundsInLocal()).getMaxY()).isLessThan(614);
    }

    @Test
    void whoGoesThroughTheListReadsTheLicencesOfEachPart() {
        TextArea licence = part("licence");

        choose("slf4j-api (org.slf4j)");
        assertThat(licence.getText()).contains("QOS.ch", "Permission is hereby granted").doesNotContain("Apache");
        robot.type(KeyCode.HOME);
        assertThat(licence.getText()).contains("Eclipse").doesNotContain("QOS.ch");
        choose("jna (net.java.dev.jna)");
        assertThat(licence.getText()).contains("GNU LESSER GENERAL PUBLIC LICENSE", "Apache License");
    }

    @Test
    void tabGoesToTheTextAndBackAndEscCloses() {
        robot.type(KeyCode.TAB);
        assertThat(this.<TextArea>part("licence").isFocused()).isTrue();
        robot.type(KeyCode.TAB);
        assertThat(this.<ListView<Part>>part("parts").isFocused()).isTrue();
        robot.type(KeyCode.TAB).type(KeyCode.ESCAPE);

        assertThat(did).containsExactly("close");
    }
}
