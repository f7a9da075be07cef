package clinicdesk.settings;

/** What the clinic must not let anybody read: kept apart from its settings, see {@link Secrets}. */
public enum Secret {
    /** Of the mail server: a password, an access token or a refresh token. */
    MAIL_PASSWORD("mail.password"),
    /** What the service for short messages is to be shown, one header a line. */
    MESSAGE_HEADERS("messages.headers");

    private final String text;

    Secret(String text) {
        this.text = text;
    }

    /** As it is written on the command line. */
    public String text() {
        return text;
    }
}
