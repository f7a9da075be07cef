package clinicdesk.mail;

import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a letter could not be given to the mail server.
 *
 * @param code the server's answer (RFC 5321, 4.2), or -1 where there was none
 */
record SendFault(int code, String words, Trouble trouble) {

    /** The server wants to be signed in at, or to be spoken to otherwise (RFC 4954, 6): no letter's fault. */
    private static final Set<Integer> NOT_SIGNED_IN = Set.of(530, 534, 535, 538);

    /** To STARTTLS (RFC 3207, 4); as an answer to the password the library has a type of its own for it. */
    private static final String NO_TLS_NOW = "454";

    /** An enhanced code (RFC 3463), such as {@code 550 5.2.2}. */
    private static final Pattern ENHANCED = Pattern.compile("\\d{3}[ -][245]\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** Nothing was said of the letter yet. */
    static SendFault beforeTheLetter(MessagingException fault) {
        TrialFault read = TrialFault.of(fault, TrialStep.CONNECTION);
        return new SendFault(-1, words(fault), switch (read.cause()) {
            case OTHER_NAME, EXPIRED, NOT_VOUCHED_FOR -> Trouble.CERTIFICATE;
            case NO_ENCRYPTION, NOT_TLS -> Trouble.NO_ENCRYPTION;
            case LOGIN -> Trouble.LOGIN;
            default -> words(fault).startsWith(NO_TLS_NOW) ? Trouble.NO_ENCRYPTION : Trouble.UNREACHABLE;
        });
    }

    static SendFault ofTheLetter(MessagingException fault) {
        int code = -1;
        Exception said = fault;
        for (Exception each = fault; each instanceof MessagingException mail; each = mail.getNextException()) {
            if (code(each) > 0) {
                code = code(each);
                said = each;
            }
        }
        return new SendFault(code, words(said), trouble(code, said));
    }

    private static int code(Exception fault) {
        return switch (fault) {
            case SMTPAddressFailedException recipient -> recipient.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException data -> data.getReturnCode();
            default -> -1;
        };
    }

    private static Trouble trouble(int code, Exception said) {
        if (code < 0) {
            return Trouble.UNREACHABLE;
        }
        if (NOT_SIGNED_IN.contains(code)) {
            return Trouble.LOGIN;
        }
        Matcher enhanced = ENHANCED.matcher(words(said));
        String about = enhanced.find() ? enhanced.group(1) + "." + enhanced.group(2) : "";
        if (about.equals("2.2") || about.isEmpty() && (code == 552 || code == 452)) {
            return Trouble.BOX_FULL;
        }
        if (code < 500) {
            return Trouble.OTHER;
        }
        boolean ofRecipient = said instanceof SMTPAddressFailedException && !about.startsWith("7.");
        return ofRecipient || about.startsWith("1.") && !about.equals("1.7") && !about.equals("1.8")
                ? Trouble.ADDRESS
                : Trouble.CONTENT;
    }

    /** Trying it again as it is would be no use. */
    boolean isFinal() {
        return code >= 500 && trouble != Trouble.LOGIN;
    }

    /** No answer came. */
    boolean isLost() {
        return code < 0;
    }

    private static String words(Exception fault) {
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message.strip();
    }
}
