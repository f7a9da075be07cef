package clinicdesk.mail;

import clinicdesk.mail.Try.Accepted;
import clinicdesk.mail.Try.Refused;
import clinicdesk.mail.Try.TryAgain;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Gives one short message to the service that takes them (RFC 9110). It is the same message at each try. */
public final class MessageSender {

    private static final int LONGEST_ANSWER = 16_384;
    private static final int SAID = 200;
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);
    private static final Set<Integer> NOT_KNOWN = Set.of(401, 403, 407);

    private final Patience patience;

    public MessageSender(Patience patience) {
        this.patience = patience;
    }

    Try send(Envelope envelope, MailRoute.Service route) {
        MessageService service = route.service();
        return post(service, service.bodyOf(envelope, route.clinicName()), envelope.first().id().toString());
    }

    /** What became of a message that was sent to try the service. */
    public record Trial(boolean accepted, String answer) {}

    /**
     * Sends a message that is no letter's, to try the service. Slow.
     *
     * @param id by which the service may know it again
     */
    public Trial attempt(MessageService service, String to, String text, String clinicName, String id) {
        Try outcome = post(service, service.filledFor(to, text, clinicName, id), id);
        return new Trial(outcome instanceof Accepted, outcome.answer());
    }

    private Try post(MessageService service, String body, String id) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.address()).timeout(patience.answer())
                .header("Content-Type", "application/json").header("Idempotency-Key", id)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        service.headers().forEach(request::header);
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(patience.connect())
                .followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1);
        HttpClient client = (service.trust() == null ? builder : builder.sslContext(service.trust())).build();
        try {
            return outcome(
                    client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER))
                            .get(patience.whole().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException fault) {
            return lost(Objects.requireNonNullElse(fault.getCause(), fault));
        } catch (TimeoutException slow) {
            return new TryAgain("No answer in time", Trouble.UNREACHABLE, true);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new TryAgain("Stopped", Trouble.OTHER, true);
        } finally {
            client.shutdownNow();
        }
    }

    private static Try lost(Throwable fault) {
        String words = fault.getClass().getSimpleName() + (fault.getMessage() == null ? "" : ": " + fault.getMessage());
        if (fault instanceof SSLException) {
            return new TryAgain(words, Trouble.CERTIFICATE, false);
        }
        boolean never = fault instanceof ConnectException || fault instanceof HttpConnectTimeoutException;
        return new TryAgain(words, Trouble.UNREACHABLE, fault instanceof IOException && !never);
    }

    private static Try outcome(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String said = Addresses.onOneLine(answer.body());
        String words = (status + " " + (said.length() > SAID ? said.substring(0, SAID) : said)).strip();
        if (status >= 200 && status < 300) {
            return new Accepted(words);
        }
        if (NOT_KNOWN.contains(status)) {
            return new TryAgain(words, Trouble.LOGIN, false);
        }
        return NOT_NOW.contains(status) || status >= 500
                ? new TryAgain(words, Trouble.OTHER, false, retryAfter(answer))
                : new Refused(words, Trouble.CONTENT);
    }

    /** In seconds; a date, which the header may hold as well, is left to the usual pauses. */
    private static Duration retryAfter(HttpResponse<String> answer) {
        return answer.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value))).orElse(Duration.ZERO);
    }
}
