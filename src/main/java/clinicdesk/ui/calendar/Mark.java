package clinicdesk.ui.calendar;

import java.util.Locale;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How far a visit has come, as its entry shows it: by an icon and a style, never by colour alone. */
public enum Mark {

    SCHEDULED(null), ARRIVED(Feather.USER_CHECK), IN_PROGRESS(Feather.ACTIVITY), COMPLETED(Feather.CHECK), NO_SHOW(
            Feather.USER_X);

    private final @Nullable Feather icon;
    private final PseudoClass pseudoClass = PseudoClass
            .getPseudoClass("mark-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));

    Mark(@Nullable Feather icon) {
        this.icon = icon;
    }

    @Nullable
    Feather icon() {
        return icon;
    }

    PseudoClass pseudoClass() {
        return pseudoClass;
    }
}
