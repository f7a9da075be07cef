package clinicdesk.mail;

/** Why a letter could not be sent, as far as it tells a person what to do. */
public enum Trouble {
    /** There is no such letter-box, or the address is none: correct it. */
    ADDRESS,
    /** The recipient's letter-box is full: try later, or call. */
    BOX_FULL,
    /** The server takes no such letter, for what it says or for who sends it. */
    CONTENT,
    /** The server does not know the user or the password. */
    LOGIN,
    /** The server shows a certificate that is not its own, or that nobody vouches for. */
    CERTIFICATE,
    /** The server offers no encryption. */
    NO_ENCRYPTION,
    /** The server cannot be reached, or does not answer. */
    UNREACHABLE,
    /** Something else. */
    OTHER
}
