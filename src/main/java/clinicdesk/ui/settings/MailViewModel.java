package clinicdesk.ui.settings;

import clinicdesk.base.Texts;
import clinicdesk.mail.Addresses;
import clinicdesk.mail.SmtpServer;
import clinicdesk.settings.Found;
import clinicdesk.settings.Key;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;

/** The mail server that takes the clinic's letters. Without a host, letters wait until there is one. */
public final class MailViewModel implements Section {

    /** How the way to the server is kept from others' eyes, as the setting has it. */
    static final List<String> SECURITIES = List.of("starttls", "tls", "none");

    /** How the server is told who writes, as the setting has it. */
    static final List<String> LOGINS = List.of("password", "xoauth2");

    private static final Map<String, String> USUAL_PORTS = Map.of("starttls", "587", "tls", "465", "none", "25");

    private final Texts texts;
    private final Field host;
    private final Field port;
    private final ObjectProperty<String> security = new SimpleObjectProperty<>("starttls");
    private final Field user;
    private final Field password;
    private final Field from;
    private final Field tokenUrl;
    private final Field clientId;
    private final ObjectProperty<String> login = new SimpleObjectProperty<>("password");
    private final BooleanProperty insist = new SimpleBooleanProperty();
    private final BooleanBinding inTheClear;
    private final List<Loaded<?>> fields;
    private final ReadOnlyStringWrapper passwordSaid = new ReadOnlyStringWrapper("");

    public MailViewModel(Locale locale) {
        this.texts = Texts.of("ui/settings", locale);
        this.host = new Field(texts);
        this.port = new Field(texts);
        this.user = new Field(texts);
        this.password = new Field(texts);
        this.from = new Field(texts);
        this.tokenUrl = new Field(texts);
        this.clientId = new Field(texts);
        this.inTheClear = Bindings.createBooleanBinding(this::isInTheClear, host.textProperty(), security);
        port.set(Key.MAIL_PORT.preset());
        this.fields = List.of(Loaded.text(Key.MAIL_HOST, host.textProperty()),
                Loaded.text(Key.MAIL_SECURITY, security), Loaded.text(Key.MAIL_PORT, port.textProperty()),
                Loaded.text(Key.MAIL_USER, user.textProperty()), Loaded.text(Key.MAIL_FROM, from.textProperty()),
                Loaded.text(Key.MAIL_LOGIN, login), Loaded.text(Key.MAIL_TOKEN_URL, tokenUrl.textProperty()),
                Loaded.text(Key.MAIL_CLIENT_ID, clientId.textProperty()),
                Loaded.onOff(Key.MAIL_INSIST_CLEAR, insist));
        security.addListener((property, before, now) -> followPort(before, now));
        inTheClear.addListener((property, before, now) -> insistNoMore(now));
    }

    /** Whoever goes back into the clear has to insist anew. */
    private void insistNoMore(boolean clear) {
        if (!clear) {
            insist.set(false);
        }
    }

    /** Whoever has not chosen a port of their own gets the usual one. */
    private void followPort(String before, String now) {
        if (port.value().equals(USUAL_PORTS.get(before))) {
            port.set(USUAL_PORTS.getOrDefault(now, ""));
        }
        host.problemProperty().set("");
    }

    Texts texts() {
        return texts;
    }

    public Field host() {
        return host;
    }

    public Field port() {
        return port;
    }

    public ObjectProperty<String> securityProperty() {
        return security;
    }

    public Field user() {
        return user;
    }

    public Field password() {
        return password;
    }

    public Field from() {
        return from;
    }

    /** One of {@link #LOGINS}. */
    public ObjectProperty<String> loginProperty() {
        return login;
    }

    public Field tokenUrl() {
        return tokenUrl;
    }

    public Field clientId() {
        return clientId;
    }

    /** Letters would go over a network unencrypted, which a person has to insist on. */
    public ObservableBooleanValue inTheClear() {
        return inTheClear;
    }

    public BooleanProperty insistProperty() {
        return insist;
    }

    /** Where the password lies, or why it cannot be read; empty while that is not known. */
    public ReadOnlyStringProperty passwordSaidProperty() {
        return passwordSaid.getReadOnlyProperty();
    }

    /** @param folder where the file lies that holds what no key store takes */
    void showWhere(Found found, Optional<Path> folder) {
        passwordSaid.set(switch (found) {
            case Found.None none -> texts.get("mail.password.none");
            case Found.Known known when known.place() == Found.Place.KEY_STORE ->
                texts.get("mail.password.inKeyStore");
            case Found.Known known -> folder.map(path -> texts.get("mail.password.inFile", path)).orElse("");
            case Found.Unreadable lost -> texts.get("mail.password." + lost.why().name());
        });
    }

    @Override
    public List<Loaded<?>> fields() {
        return fields;
    }

    @Override
    public boolean check() {
        boolean set = !host.value().isEmpty();
        boolean hostFine = host.require(MailViewModel::isHost, "mail.problem.host")
                && host.require(this::isSafe, "mail.problem.clear");
        return hostFine & tokenUrl.require(Key.MAIL_TOKEN_URL::allows, "mail.problem.tokenUrl")
                & clientId.require(Key.MAIL_CLIENT_ID::allows, "mail.problem.user")
                & port.require(Key.MAIL_PORT::allows, "mail.problem.port")
                & user.require(Key.MAIL_USER::allows, "mail.problem.user")
                & from.require(typed -> typed.isEmpty() ? !set : isAddress(typed), "mail.problem.from");
    }

    private static boolean isHost(String typed) {
        return Key.MAIL_HOST.allows(typed);
    }

    private static boolean isAddress(String typed) {
        return Addresses.isOne(typed) && Key.MAIL_FROM.allows(typed);
    }

    private boolean isSafe(String typedHost) {
        return insist.get() || !isInTheClear();
    }

    private boolean isInTheClear() {
        return !host.value().isEmpty() && security.get().equals("none") && !SmtpServer.isThisMachine(host.value());
    }

    @Override
    public Map<Key, String> values() {
        Map<Key, String> values = new EnumMap<>(Key.class);
        values.put(Key.MAIL_HOST, host.value());
        values.put(Key.MAIL_PORT, port.value());
        values.put(Key.MAIL_SECURITY, security.get());
        values.put(Key.MAIL_USER, user.value());
        values.put(Key.MAIL_FROM, from.value());
        values.put(Key.MAIL_LOGIN, login.get());
        values.put(Key.MAIL_TOKEN_URL, tokenUrl.value());
        values.put(Key.MAIL_CLIENT_ID, clientId.value());
        values.put(Key.MAIL_INSIST_CLEAR, Boolean.toString(insist.get() && isInTheClear()));
        return values;
    }

    /** The password that was typed; empty when none was, so that the one before stays. */
    public Optional<String> typedPassword() {
        String typed = password.textProperty().get();
        return typed == null || typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }
}
