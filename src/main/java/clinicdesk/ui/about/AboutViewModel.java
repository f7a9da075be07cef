package clinicdesk.ui.about;

import clinicdesk.base.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Which program this is, and what of it others have made. */
public final class AboutViewModel {

    private final Texts texts;
    private final String version;
    private final Runnable close;
    private final ReadOnlyStringWrapper licence = new ReadOnlyStringWrapper("");

    /** @param close takes it away from over the window */
    public AboutViewModel(Locale locale, String version, Runnable close) {
        this.texts = Texts.of("ui/about", locale);
        this.version = version;
        this.close = close;
    }

    String title() {
        return texts.get("about.program", version);
    }

    List<Part> parts() {
        return Licences.parts();
    }

    void choose(Part part) {
        licence.set(part.licences().stream().map(Licences::text).collect(Collectors.joining("\n\n\n")));
    }

    /** What the chosen part may be used for, in the words of its licence; those of each where it has several. */
    ReadOnlyStringProperty licenceProperty() {
        return licence.getReadOnlyProperty();
    }

    void close() {
        close.run();
    }

    Texts texts() {
        return texts;
    }
}
