package clinicdesk.ui.stranded;

import clinicdesk.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Where the chosen visit could go, each with the key that takes it. */
final class OfferCard {

    private final StrandedViewModel model;
    private final Texts texts;

    OfferCard(StrandedViewModel model) {
        this.model = model;
        this.texts = model.texts();
    }

    List<Node> lines(Offers offers) {
        List<Node> lines = new ArrayList<>();
        if (offers.all().isEmpty()) {
            Label none = new Label(texts.get(offers.looking() ? "offer.looking" : "offer.nothing"));
            none.getStyleClass().add("muted");
            lines.add(none);
        }
        for (Offer offer : offers.all()) {
            boolean first = offers.first().filter(offer::equals).isPresent();
            Button button = button(model.words().offer(offer), first ? "offer.key.first" : "offer.key.colleague");
            button.getStyleClass().add("offer-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(press -> model.take(Optional.of(offer)));
            lines.add(button);
        }
        Button byHand = button(texts.get("offer.byHand"), "offer.key.byHand");
        byHand.setOnAction(press -> model.byHand());
        Button cancel = button(texts.get("offer.cancel"), "offer.key.cancel");
        cancel.setOnAction(press -> model.askCancel());
        HBox others = new HBox(8, byHand, cancel);
        others.setAlignment(Pos.CENTER_LEFT);
        lines.add(others);
        return lines;
    }

    /** The keyboard stays in the list, where all of these have keys. */
    private Button button(String text, String key) {
        Label cap = new Label(texts.get(key));
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        Button button = new Button(text, cap);
        button.setMnemonicParsing(false);
        button.setFocusTraversable(false);
        button.getStyleClass().add("offer-minor");
        return button;
    }
}
