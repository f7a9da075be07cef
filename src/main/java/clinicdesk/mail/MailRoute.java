package clinicdesk.mail;

import java.nio.file.Path;

/** Which way letters leave. It may change while the program runs. */
public sealed interface MailRoute {

    record Smtp(SmtpServer server, Sender from) implements MailRoute {}

    /** Letters are put as {@code .eml} files into a folder, which is made if it is missing. */
    record Pickup(Path folder, Sender from) implements MailRoute {}

    /** Short messages are given to a service. */
    record Service(MessageService service, String clinicName) implements MailRoute {}

    /** Nobody has said how; letters wait. */
    record NotSetUp() implements MailRoute {}
}
