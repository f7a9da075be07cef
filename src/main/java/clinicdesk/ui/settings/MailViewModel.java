package clinicdesk.ui.settings;

import clinicdesk.base.Texts;
import clinicdesk.mail.Addresses;
import clinicdesk.mail.SmtpServer;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The mail server that takes the clinic's letters. Without a host, letters wait until there is one. */
public final class MailViewModel implements Section {

    /** How the way to the server is kept from others' eyes, as the setting has it. */
    static final List<String> SECURITIES = List.of("starttls", "tls", "none");

    private static final Map<String, String> USUAL_PORTS = Map.of("starttls", "587", "tls", "465", "none", "25");

    private final Texts texts;
    private final Field host;
    private final Field port;
    private final ObjectProperty<String> security = new SimpleObjectProperty<>("starttls");
    private final Field user;
    private final Field password;
    private final Field from;

    public MailViewModel(Locale locale) {
        this.texts = Texts.of("ui/settings", locale);
        this.host = new Field(texts);
        this.port = new Field(texts);
        this.user = new Field(texts);
        this.password = new Field(texts);
        this.from = new Field(texts);
        port.set(Key.MAIL_PORT.preset());
        security.addListener((property, before, now) -> followPort(before, now));
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

    @Override
    public void load(ClinicSettings settings) {
        host.set(settings.get(Key.MAIL_HOST));
        security.set(settings.get(Key.MAIL_SECURITY));
        port.set(settings.get(Key.MAIL_PORT));
        user.set(settings.get(Key.MAIL_USER));
        from.set(settings.get(Key.MAIL_FROM));
        password.set("");
    }

    @Override
    public boolean check() {
        boolean set = !host.value().isEmpty();
        boolean hostFine = host.require(MailViewModel::isHost, "mail.problem.host")
                && host.require(this::isSafe, "mail.problem.clear");
        return hostFine & port.require(Key.MAIL_PORT::allows, "mail.problem.port")
                & user.require(Key.MAIL_USER::allows, "mail.problem.user")
                & from.require(typed -> typed.isEmpty() ? !set : isAddress(typed), "mail.problem.from");
    }

    private static boolean isHost(String typed) {
        return Key.MAIL_HOST.allows(typed);
    }

    private static boolean isAddress(String typed) {
        return Addresses.isOne(typed) && Key.MAIL_FROM.allows(typed);
    }

    private boolean isSafe(String typed) {
        return typed.isEmpty() || !security.get().equals("none") || SmtpServer.isThisMachine(typed);
    }

    @Override
    public Map<Key, String> values() {
        Map<Key, String> values = new EnumMap<>(Key.class);
        values.put(Key.MAIL_HOST, host.value());
        values.put(Key.MAIL_PORT, port.value());
        values.put(Key.MAIL_SECURITY, security.get());
        values.put(Key.MAIL_USER, user.value());
        values.put(Key.MAIL_FROM, from.value());
        return values;
    }

    /** The password that was typed; empty when none was, so that the one before stays. */
    public Optional<String> typedPassword() {
        String typed = password.textProperty().get();
        return typed == null || typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }
}
