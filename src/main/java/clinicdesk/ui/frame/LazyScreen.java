package clinicdesk.ui.frame;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A screen that is made when it is first shown, so that a window opens without what nobody has asked for yet. */
public final class LazyScreen implements Screen {

    private final Supplier<? extends Screen> maker;
    private @Nullable Screen made;

    public LazyScreen(Supplier<? extends Screen> maker) {
        this.maker = maker;
    }

    /** Whether it has been shown, or asked to be. */
    public boolean isMade() {
        return made != null;
    }

    private Screen screen() {
        Screen known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    @Override
    public Node node() {
        return screen().node();
    }

    @Override
    public void focus() {
        screen().focus();
    }

    @Override
    public void shown() {
        screen().shown();
    }

    @Override
    public void closed() {
        screen().closed();
    }
}
