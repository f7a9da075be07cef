package clinicdesk.mail;

import clinicdesk.mail.Try.Accepted;
import clinicdesk.mail.Try.Refused;
import clinicdesk.mail.Try.TryAgain;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import javax.net.ssl.SSLException;

/** Gives one short message to the service that takes them (RFC 9110). It is the same message at each try. */
public final class MessageSender {

    private static final int MOST_BYTES = 4_096;
    private static final int SAID = 200;
    /** What is shorter is a word that anybody may say. */
    private static final int SHORTEST_KEY = 6;
    /** Matters of the clinic or the service and not of this message: what is owed, an address that is not there, haste. */
    private static final Set<Integer> NOT_NOW = Set.of(402, 404, 405, 408, 410, 425, 429);
    private static final Set<Integer> NOT_KNOWN = Set.of(401, 403, 407);

    private final Patience patience;

    public MessageSender(Patience patience) {
        this.patience = patience;
    }

    Try send(Envelope envelope, MailRoute.Service route, Instant now) {
        MessageService service = route.service();
        return post(service, service.bodyOf(envelope, route.clinicName()), envelope.first().id().toString(), now);
    }

    /** What became of a message that was sent to try the service. */
    public record Trial(boolean accepted, String answer) {}

    /**
     * Sends a message that is no letter's, to try the service. Slow.
     *
     * @param id by which the service may know it again
     */
    public Trial attempt(MessageService service, String to, String text, String clinicName, String id) {
        Try outcome = post(service, service.filledFor(to, text, clinicName, id), id, Instant.EPOCH);
        return new Trial(outcome instanceof Accepted, outcome.answer());
    }

    private Try post(MessageService service, String body, String id, Instant now) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.address()).timeout(patience.answer())
                .header("Content-Type", "application/json").header("Idempotency-Key", id)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        service.headers().forEach(request::header);
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(patience.connect())
                .followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1);
        HttpClient client = (service.trust() == null ? builder : builder.sslContext(service.trust())).build();
        try (Deadline whole = new Deadline(patience.whole(), client::shutdownNow)) {
            HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
            return outcome(answer, said(answer, service), now);
        } catch (IOException fault) {
            return lost(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new TryAgain("Stopped", Trouble.OTHER, true);
        } finally {
            client.shutdownNow();
        }
    }

    /**
     * The first words of an answer, without what the clinic is known by. How long the answer is, or how it breaks off,
     * changes nothing about what it says: a message that was taken stays taken.
     */
    private static String said(HttpResponse<InputStream> answer, MessageService service) {
        String said;
        try (InputStream body = answer.body()) {
            said = Addresses.onOneLine(new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException brokenOff) {
            return "";
        }
        for (String value : service.headers().values()) {
            String key = value.substring(value.lastIndexOf(' ') + 1);
            said = said.replace(value, "…");
            said = key.length() < SHORTEST_KEY ? said : said.replace(key, "…");
        }
        return said.length() > SAID ? said.substring(0, SAID) : said;
    }

    private static Try lost(IOException fault) {
        String words = fault.getClass().getSimpleName() + (fault.getMessage() == null ? "" : ": " + fault.getMessage());
        if (fault instanceof SSLException) {
            return new TryAgain(words, Trouble.CERTIFICATE, false);
        }
        boolean never = fault instanceof ConnectException || fault instanceof HttpConnectTimeoutException;
        return new TryAgain(words, Trouble.UNREACHABLE, !never);
    }

    private static Try outcome(HttpResponse<?> answer, String said, Instant now) {
        int status = answer.statusCode();
        String words = (status + " " + said).strip();
        if (status >= 200 && status < 300) {
            return new Accepted(words);
        }
        if (NOT_KNOWN.contains(status)) {
            return new TryAgain(words, Trouble.LOGIN, false);
        }
        return NOT_NOW.contains(status) || status >= 500
                ? new TryAgain(words, Trouble.OTHER, false, retryAfter(answer, now))
                : new Refused(words, Trouble.CONTENT);
    }

    /** Seconds or a date (RFC 9110, 10.2.3); zero for what is neither, and for a date that has passed. */
    private static Duration retryAfter(HttpResponse<?> answer, Instant now) {
        return answer.headers().firstValue("Retry-After").map(value -> value.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(value))
                : until(value, now)).orElse(Duration.ZERO);
    }

    private static Duration until(String date, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
        } catch (DateTimeParseException none) {
            return Duration.ZERO;
        }
    }
}
