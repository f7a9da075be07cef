package clinicdesk.mail;

import clinicdesk.mail.TrialNews.Cause;
import clinicdesk.mail.TrialNews.Failed;
import clinicdesk.mail.TrialNews.Passed;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Sends one letter, as the outbox would, to show whether the settings of the mail server are right, and tells each step
 * when it has ended. It ends with the first that fails.
 */
public final class MailTrial {

    private final SmtpServer server;
    private final TrialLetter letter;
    private final Duration patience;
    private final Consumer<TrialNews> listener;
    private final List<TrialStep> steps;
    private final TrialTalk talk = new TrialTalk(this::heard);
    private final NoticedSockets sockets;
    private int passed;
    private long since;

    /**
     * @param patience for each answer
     * @param listener is told each step on the thread of the trial
     */
    public MailTrial(SmtpServer server, TrialLetter letter, Duration patience, Consumer<TrialNews> listener) {
        this.server = server;
        this.letter = letter;
        this.patience = patience;
        this.listener = listener;
        this.steps = TrialStep.of(server);
        this.sockets = new NoticedSockets(server.encrypting(), () -> passTo(TrialStep.CONNECTION, ""));
    }

    /** What was said so far, as it was, but for how the clinic signed in. */
    public String talk() {
        return talk.all();
    }

    /** Ends the trial at once, from any thread. */
    public void stop() {
        sockets.cut();
    }

    /** Sends the letter. Slow: not for the window's thread. */
    public void run(Instant now) {
        since = System.nanoTime();
        try {
            passTo(TrialStep.NAME, InetAddress.getByName(server.host()).getHostAddress());
            converse(now);
        } catch (UnknownHostException unknown) {
            fail(TrialStep.NAME, Cause.UNKNOWN_NAME, "", null);
        } catch (MessagingException fault) {
            if (passed < steps.size()) {
                failBy(TrialFault.of(fault, steps.get(passed)), now);
            }
        }
    }

    private void converse(Instant now) throws MessagingException {
        Session session = session(sockets);
        session.setDebugOut(talk.stream());
        session.setDebug(true);
        MimeMessage mail = letter.in(session, now);
        try (SMTPTransport transport = MailSession.connect(session, server)) {
            if (steps.contains(TrialStep.LOGIN)) {
                passTo(TrialStep.LOGIN, "");
            }
            transport.sendMessage(mail, mail.getAllRecipients());
            passTo(TrialStep.LETTER, Objects.requireNonNullElse(transport.getLastServerResponse(), "").strip());
        }
    }

    private Session session(NoticedSockets connections) {
        return MailSession.of(server, new Patience(patience, patience, Patience.USUAL.whole()), connections);
    }

    /** What the server says tells how far the conversation is. */
    private void heard(TrialTalk.Said said) {
        String command = said.command();
        if (said.code() >= 400) {
            return;
        }
        if (command.isEmpty()) {
            passTo(TrialStep.GREETING, said.words());
        } else if (command.equals("STARTTLS")) {
            passTo(TrialStep.ENCRYPTION, "");
        } else if (command.startsWith("EHLO") && steps.get(passed) == TrialStep.CERTIFICATE) {
            passTo(TrialStep.CERTIFICATE, "");
        } else if (command.startsWith("MAIL FROM")) {
            passTo(TrialStep.SENDER, said.words());
        } else if (command.startsWith("RCPT TO")) {
            passTo(TrialStep.RECIPIENT, said.words());
        }
    }

    /** Those before it have gone well too. */
    private void passTo(TrialStep step, String words) {
        while (passed < steps.size() && passed <= steps.indexOf(step)) {
            TrialStep each = steps.get(passed);
            passed++;
            listener.accept(new Passed(each, lap(), each == step ? words : "",
                    each == TrialStep.CERTIFICATE ? certificate(sockets.accepted()) : null));
        }
    }

    private void failBy(TrialFault fault, Instant now) {
        int failed = steps.indexOf(fault.step());
        if (failed > passed) {
            passTo(steps.get(failed - 1), "");
        }
        X509Certificate shown = fault.step() == TrialStep.CERTIFICATE ? look() : null;
        boolean expired = shown != null && shown.getNotAfter().toInstant().isBefore(now);
        Cause cause = sockets.isCut() ? Cause.STOPPED : expired ? Cause.EXPIRED : fault.cause();
        fail(fault.step(), cause, fault.words(), certificate(shown));
    }

    private void fail(TrialStep step, Cause cause, String words, @Nullable ShownCertificate certificate) {
        listener.accept(new Failed(step, lap(), sockets.isCut() ? Cause.STOPPED : cause, words, certificate));
    }

    private static @Nullable ShownCertificate certificate(@Nullable X509Certificate shown) {
        return shown == null ? null : ShownCertificate.of(shown);
    }

    /** Which certificate was refused: connects once more, gets no further than that, and says nothing. */
    private @Nullable X509Certificate look() {
        RefusingTrust looking = new RefusingTrust();
        NoticedSockets once = new NoticedSockets(looking.factory(), () -> {});
        try (SMTPTransport nobody = MailSession.connect(session(once), server)) {
            return looking.shown();
        } catch (MessagingException refused) {
            return looking.shown();
        }
    }

    private Duration lap() {
        long now = System.nanoTime();
        Duration took = Duration.ofNanos(now - since);
        since = now;
        return took;
    }
}
