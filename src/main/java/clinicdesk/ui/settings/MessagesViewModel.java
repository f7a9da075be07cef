package clinicdesk.ui.settings;

import clinicdesk.base.Background;
import clinicdesk.base.Ids;
import clinicdesk.base.Texts;
import clinicdesk.mail.MessageSender;
import clinicdesk.mail.MessageService;
import clinicdesk.settings.Key;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The service that takes short messages to patients without a mail address. Without it they are called. */
public final class MessagesViewModel implements Section {

    /** The service as it is typed. */
    @FunctionalInterface
    public interface TypedService {
        /**
         * Slow.
         *
         * @param headers empty for those that are kept
         */
        Optional<MessageService> of(Map<Key, String> typed, Optional<String> headers);
    }

    /**
     * How a test is done.
     *
     * @param aside for what nobody at the desk waits for
     * @param problem is told a fault
     */
    public record Ways(Background aside, TypedService services, MessageSender sender, String clinic,
            Consumer<Throwable> problem) {}

    private static final String NUMBER = "\\+[1-9]\\d{5,14}";

    private final Texts texts;
    private final BooleanProperty enabled = new SimpleBooleanProperty();
    private final Field url;
    private final Field headers;
    private final Field body;
    private final Field to;
    private final List<Loaded<?>> fields;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private @Nullable Ways ways;
    private boolean sending;

    MessagesViewModel(Texts texts) {
        this.texts = texts;
        this.url = new Field(texts);
        this.headers = new Field(texts);
        this.body = new Field(texts);
        this.to = new Field(texts);
        this.fields = List.of(Loaded.onOff(Key.MESSAGES_ENABLED, enabled),
                Loaded.text(Key.MESSAGES_URL, url.textProperty()), Loaded.text(Key.MESSAGES_BODY, body.textProperty()));
    }

    Texts texts() {
        return texts;
    }

    public BooleanProperty enabledProperty() {
        return enabled;
    }

    public Field url() {
        return url;
    }

    /** By which the clinic is known to the service, one a line; nothing: those before stay. */
    public Field headers() {
        return headers;
    }

    /** What is sent, as a template of JSON. */
    public Field body() {
        return body;
    }

    /** The phone to which a test goes. */
    public Field to() {
        return to;
    }

    /** What came of the last test; empty while there is nothing to say. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** @param how from now on tests are done */
    public void tryBy(Ways how) {
        ways = how;
    }

    @Override
    public List<Loaded<?>> fields() {
        return fields;
    }

    @Override
    public boolean check() {
        boolean needed = enabled.get();
        return url.require(typed -> typed.isEmpty() ? !needed : isService(typed), "messages.problem.url")
                & headers.require(typed -> MessageService.readHeaders(typed).isPresent(), "messages.problem.headers")
                & checkBody();
    }

    private boolean checkBody() {
        return MessageService.problem(body.value())
                .map(problem -> body.require(typed -> false, "messages.problem.body." + problem.name()))
                .orElseGet(() -> body.require(typed -> true, ""));
    }

    private static boolean isService(String typed) {
        try {
            return Key.MESSAGES_URL.allows(typed) && MessageService.isSafe(URI.create(typed));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    @Override
    public Map<Key, String> values() {
        return Map.of(Key.MESSAGES_ENABLED, Boolean.toString(enabled.get()), Key.MESSAGES_URL, url.value(),
                Key.MESSAGES_BODY, body.value());
    }

    /** The headers that were typed; empty when none were, so that those before stay. */
    Optional<String> typedHeaders() {
        return headers.value().isEmpty() ? Optional.empty() : Optional.of(headers.value());
    }

    /** Sends a message with what is typed, also before it is saved. */
    public void send() {
        Ways how = ways;
        boolean fine = check() & url.require(typed -> !typed.isEmpty(), "messages.problem.url")
                & to.require(typed -> typed.matches(NUMBER), "messages.problem.to");
        if (how == null || sending || !fine) {
            return;
        }
        sending = true;
        said.set(texts.get("messages.sending"));
        Map<Key, String> typed = values();
        Optional<String> typedHeaders = typedHeaders();
        String number = to.value();
        how.aside().run(() -> how.services().of(typed, typedHeaders).map(service -> how.sender().attempt(service,
                number, texts.get("messages.test", how.clinic()), how.clinic(), Ids.next().toString())),
                this::tell, fault -> {
                    sending = false;
                    said.set("");
                    how.problem().accept(fault);
                });
    }

    private void tell(Optional<MessageSender.Trial> trial) {
        sending = false;
        said.set(trial.map(ended -> texts.get(ended.accepted() ? "messages.taken" : "messages.refused", ended.answer()))
                .orElseGet(() -> texts.get("messages.problem.headers")));
    }
}
