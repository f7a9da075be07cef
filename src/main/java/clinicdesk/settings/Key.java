package clinicdesk.settings;

import clinicdesk.base.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The clinic's settings: their names, what they are when nobody has set them, and which values they take. */
public enum Key {
    CLINIC_NAME("clinic.name", "", Values.TEXT), //
    CLINIC_PHONE("clinic.phone", "", Values.TEXT), //
    CLINIC_ADDRESS("clinic.address", "", Values.TEXT), //
    /** Fixed with the first visit. */
    CLINIC_ZONE("clinic.zone", "UTC", Values.ZONE), //
    CLINIC_OPENS("clinic.opens", "08:00", Values.TIME_OF_DAY), //
    CLINIC_CLOSES("clinic.closes", "18:00", Values.END_OF_DAY), //
    CLINIC_DAYS("clinic.days", "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY", Values.DAYS), //
    /** Whose public holidays the clinic keeps, by ISO 3166-1; empty for none. */
    CLINIC_COUNTRY("clinic.country", "", Values.COUNTRY_OR_NONE), //
    /** The part of that country, as the second part of ISO 3166-2; empty for what the whole country keeps. */
    CLINIC_REGION("clinic.region", "", Values.REGION_OR_NONE), //
    /** The day on which a week begins, on the grid and in series; empty for what the locale says. */
    CLINIC_WEEK_START("clinic.weekStart", "", Values.DAY_OR_NONE), //
    /** Starts that are offered lie on whole steps of the clock, counted from midnight. */
    BOOKING_STEP_MINUTES("booking.stepMinutes", "5", Values.oneOf("5", "10", "15", "20", "30", "60")), //
    /** Whether receptionists may book where a rule refuses, with a reason. */
    BOOKING_OVERRULE("booking.receptionistsOverrule", "true", Values.YES_OR_NO), //
    MAIL_HOST("mail.host", "", Values.HOST_OR_NONE), //
    MAIL_PORT("mail.port", "587", Values.number(1, 65_535)), //
    MAIL_SECURITY("mail.security", "starttls", Values.oneOf("starttls", "tls", "none")), //
    MAIL_USER("mail.user", "", Values.TEXT), //
    MAIL_FROM("mail.from", "", Values.ADDRESS_OR_NONE), //
    /** How the mail server is told who writes: by a password, or by an access token (XOAUTH2). */
    MAIL_LOGIN("mail.login", "password", Values.oneOf("password", "xoauth2")), //
    /** Where a refresh token is exchanged for access tokens; empty where the token that is kept is one. */
    MAIL_TOKEN_URL("mail.tokenUrl", "", Values.TOKEN_URL), //
    /** As which program the clinic is known there. */
    MAIL_CLIENT_ID("mail.clientId", "", Values.TEXT), //
    /** Whether a person insists on mail in the clear to another machine. */
    MAIL_INSIST_CLEAR("mail.insistOnClear", "false", Values.YES_OR_NO), //
    /** How long a letter waits before it may leave. */
    MAIL_HOLD_SECONDS("mail.holdSeconds", "60", Values.number(0, 3_600)), //
    /** The pause after the first try of a letter that could not be sent; each one after is twice as long. */
    MAIL_RETRY_SECONDS("mail.retrySeconds", "60", Values.number(1, 3_600)), //
    /** The longest pause between two tries. */
    MAIL_LONGEST_PAUSE_SECONDS("mail.longestPauseSeconds", "3600", Values.number(1, 86_400)), //
    /** For how many days a letter is tried before it is given up. */
    MAIL_PATIENCE_DAYS("mail.patienceDays", "3", Values.number(1, 14)), //
    /** How many hours before a visit its patient is reminded, where its type says nothing else; empty for never. */
    REMINDERS_HOURS("reminders.hours", "48,24", Values.HOURS_BEFORE), //
    /** With fewer minutes left until the visit a reminder is of no use any more. */
    REMINDERS_USEFUL_MINUTES("reminders.usefulMinutes", "120", Values.number(0, 1_440)), //
    /** The language of letters to patients of whom none is known. */
    LETTERS_LANGUAGE("letters.language", "en", Values.LANGUAGE), //
    /** Whether patients without a mail address get short messages, through a service that the clinic has chosen. */
    MESSAGES_ENABLED("messages.enabled", "false", Values.YES_OR_NO), //
    /** Where that service takes them. */
    MESSAGES_URL("messages.url", "", Values.LONG_TEXT), //
    /** What it is sent, as a Mustache template of JSON. */
    MESSAGES_BODY("messages.body", "{\"to\": \"{{to}}\", \"text\": \"{{text}}\"}", Values.LONG_TEXT), //
    /** Whether the window lets other programs on this machine in. */
    API_ENABLED("api.enabled", "false", Values.YES_OR_NO), //
    API_PORT("api.port", "8737", Values.number(1, 65_535)), //
    /** Under which names other than its own address the API is asked for, besides localhost. */
    API_ALLOWED_HOSTS("api.allowedHosts", "", Values.HOSTS), //
    /** The longest body of a request. */
    API_BODY_BYTES("api.bodyBytes", "1048576", Values.number(1_024, 104_857_600)), //
    /** How many things a page of a list holds if the request does not say. */
    API_PAGE_SIZE("api.pageSize", "200", Values.number(1, 1_000)), //
    /** The longest window of days that one request may ask for. */
    API_WINDOW_DAYS("api.windowDays", "400", Values.number(1, 400)), //
    /** How many requests of one token are answered in a second, in the long run. */
    API_REQUESTS_PER_SECOND("api.requestsPerSecond", "50", Values.number(1, 100_000)), //
    /** How many of them may come at once after a rest. */
    API_BURST("api.burst", "100", Values.number(1, 100_000)), //
    /** How many requests are worked on at the same time. */
    API_AT_ONCE("api.atOnce", "64", Values.number(1, 10_000)), //
    /** After how long a connection that asks for nothing is closed. */
    API_IDLE_SECONDS("api.idleSeconds", "30", Values.number(1, 3_600)), //
    /** In how long a request has to arrive. */
    API_REQUEST_SECONDS("api.requestSeconds", "20", Values.number(1, 3_600)), //
    /** The date for which a sample clinic was made; empty in a real one. */
    SAMPLE_DATE("sample.date", "", Values.TEXT),
    /** The version of the seed that made the sample. */
    SAMPLE_VERSION("sample.version", "", Values.TEXT);

    private final String text;
    private final String preset;
    private final Values values;

    Key(String text, String preset, Values values) {
        this.text = text;
        this.preset = preset;
        this.values = values;
    }

    /** As it is written in the store and on the command line. */
    public String text() {
        return text;
    }

    public String preset() {
        return preset;
    }

    public boolean allows(String value) {
        return values.allows(value);
    }

    /** Which values it takes, in words: "a number from 1 to 65535". */
    public String allowed(Locale locale) {
        return values.inWords(Texts.of("settings", locale));
    }

    public static Optional<Key> of(String text) {
        return Arrays.stream(values()).filter(key -> key.text.equals(text)).findFirst();
    }

    /** Those that a person sets; what makes a clinic a sample is the program's own. */
    public static List<Key> ofPeople() {
        return Arrays.stream(values()).filter(key -> key != SAMPLE_DATE && key != SAMPLE_VERSION).toList();
    }
}
