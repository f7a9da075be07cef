package clinicdesk.ui.settings;

import clinicdesk.base.Texts;
import clinicdesk.mail.ShownCertificate;
import clinicdesk.mail.SmtpServer;
import clinicdesk.mail.TrialNews;
import clinicdesk.mail.TrialNews.Failed;
import clinicdesk.mail.TrialNews.Passed;
import clinicdesk.mail.TrialStep;
import clinicdesk.ui.frame.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** What a test of the mail server has shown, in a receptionist's words. */
final class TrialWords {

    private static final long MILLIS = 1_000;

    private final Workplace workplace;
    private final Texts texts;
    private final SmtpServer server;
    private final String from;
    private final String to;

    TrialWords(Workplace workplace, SmtpServer server, String from, String to) {
        this.workplace = workplace;
        this.texts = Texts.of("ui/settings", workplace.locale());
        this.server = server;
        this.from = from;
        this.to = to;
    }

    /** What is tried. */
    String step(TrialStep step) {
        return fill("trial.step." + step.name(), null);
    }

    /** What came of it. */
    String detail(TrialNews news) {
        return switch (news) {
            case Passed passed when passed.certificate() != null -> certificate(passed.certificate());
            case Passed passed -> passed.words();
            case Failed failed -> {
                String why = fill("trial.cause." + failed.cause().name(), failed.certificate());
                yield saysMore(failed) ? why + "\n" + texts.get("trial.server", failed.words()) : why;
            }
        };
    }

    /** What a server says begins with its code; what a system says helps nobody at a desk. */
    private static boolean saysMore(Failed failed) {
        return failed.words().matches("(?s)[45]\\d\\d[ -].*");
    }

    String took(Duration took) {
        return took.toMillis() < MILLIS
                ? texts.get("trial.millis", took.toMillis())
                : texts.get("trial.seconds", took.toMillis() / (double) MILLIS);
    }

    private String certificate(ShownCertificate shown) {
        return texts.get("trial.certificate", String.join(", ", shown.names()), date(shown.until()), shown.issuer());
    }

    private String fill(String key, @Nullable ShownCertificate shown) {
        return texts.get(key, server.host(), Integer.toString(server.port()), from, to,
                shown == null ? "?" : String.join(", ", shown.names()), shown == null ? "?" : date(shown.until()),
                shown == null ? "?" : shown.issuer());
    }

    private String date(Instant when) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(workplace.locale())
                .format(when.atZone(workplace.clock().zone()));
    }
}
