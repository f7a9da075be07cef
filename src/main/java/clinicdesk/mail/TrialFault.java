package clinicdesk.mail;

import clinicdesk.mail.TrialNews.Cause;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * What the mail library has thrown, read as a step that failed and why.
 *
 * @param words of the server or of the system
 */
record TrialFault(TrialStep step, Cause cause, String words) {

    /** How the JDK says that a certificate is for another server; it has no type for it. */
    private static final Pattern OTHER_NAME = Pattern.compile("No subject alternative|No name matching|identity");
    private static final Pattern ANSWER = Pattern.compile("(?s).*?\\b([45]\\d\\d[ -].*)");

    /** @param reached the step that was being tried */
    static TrialFault of(MessagingException fault, TrialStep reached) {
        List<Throwable> chain = chain(fault);
        if (has(chain, CertificateException.class::isInstance)
                || has(chain, CertPathValidatorException.class::isInstance)) {
            boolean other = has(chain, each -> OTHER_NAME.matcher(words(each)).find());
            return new TrialFault(TrialStep.CERTIFICATE, other ? Cause.OTHER_NAME : Cause.NOT_VOUCHED_FOR, "");
        }
        if (has(chain, SSLException.class::isInstance)) {
            return new TrialFault(TrialStep.ENCRYPTION, Cause.NOT_TLS, words(chain.getLast()));
        }
        if (words(fault).contains("STARTTLS is required")) {
            return new TrialFault(TrialStep.ENCRYPTION, Cause.NO_ENCRYPTION, "");
        }
        return new TrialFault(reached, cause(chain, reached), said(chain));
    }

    private static Cause cause(List<Throwable> chain, TrialStep reached) {
        if (has(chain, UnknownHostException.class::isInstance)) {
            return Cause.UNKNOWN_NAME;
        }
        if (has(chain, SocketTimeoutException.class::isInstance)) {
            return Cause.SILENT;
        }
        if (has(chain, ConnectException.class::isInstance) || has(chain, NoRouteToHostException.class::isInstance)) {
            return Cause.NOBODY_THERE;
        }
        if (has(chain, AuthenticationFailedException.class::isInstance)) {
            return Cause.LOGIN;
        }
        boolean answered = ANSWER.matcher(said(chain)).matches();
        return switch (reached) {
            case LOGIN -> Cause.LOGIN;
            case SENDER -> answered ? Cause.SENDER : Cause.LOST;
            case RECIPIENT -> answered ? Cause.RECIPIENT : Cause.LOST;
            case LETTER -> answered ? Cause.LETTER : Cause.LOST;
            default -> Cause.LOST;
        };
    }

    /** What the server answered, if it did; else what the system says. */
    private static String said(List<Throwable> chain) {
        return chain.stream().map(TrialFault::words).map(ANSWER::matcher).filter(answer -> answer.matches())
                .map(answer -> answer.group(1).strip()).findFirst().orElseGet(() -> words(chain.getLast()));
    }

    private static boolean has(List<Throwable> chain, Predicate<Throwable> kind) {
        return chain.stream().anyMatch(kind);
    }

    /** The mail library hangs what went wrong below on either of two hooks. */
    private static List<Throwable> chain(Throwable fault) {
        List<Throwable> all = new ArrayList<>();
        collect(fault, all);
        return all;
    }

    private static void collect(Throwable fault, List<Throwable> all) {
        if (all.contains(fault)) {
            return;
        }
        all.add(fault);
        if (fault.getCause() != null) {
            collect(fault.getCause(), all);
        }
        if (fault instanceof MessagingException mail && mail.getNextException() != null) {
            collect(mail.getNextException(), all);
        }
    }

    private static String words(Throwable fault) {
        return Objects.requireNonNullElse(fault.getMessage(), fault.getClass().getSimpleName()).strip();
    }
}
