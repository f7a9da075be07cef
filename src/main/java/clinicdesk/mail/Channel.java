package clinicdesk.mail;

/** By which way a letter reaches its recipient. */
public enum Channel {
    /** By e-mail; the address is a mail address. */
    MAIL,
    /** As a short message, through the service that the clinic has chosen; the address is a phone number as E.164. */
    MESSAGE
}
