package clinicdesk.mail;

import clinicdesk.mail.Try.Accepted;
import clinicdesk.mail.Try.Refused;
import clinicdesk.mail.Try.TryAgain;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/** Puts letters into a folder, for another program to take away. One seen there is whole. */
final class PickupSender {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    Try send(Envelope envelope, MailRoute.Pickup route, Instant now) {
        if (envelope.first().channel() == Channel.MESSAGE) {
            return message(envelope, route.folder());
        }
        try {
            MimeLetter mail = new MimeLetter(Session.getInstance(new Properties()), envelope, route.from(), now);
            Path file = route.folder().resolve(name(envelope.first()));
            put(mail, file);
            return new Accepted(file.toString());
        } catch (AddressException unsendable) {
            return new Refused(String.valueOf(unsendable.getMessage()), Trouble.ADDRESS);
        } catch (MessagingException | IOException fault) {
            return new TryAgain(fault.getClass().getSimpleName() + ": " + fault.getMessage(), Trouble.UNREACHABLE,
                    false);
        }
    }

    private static Try message(Envelope envelope, Path folder) {
        Path file = folder.resolve(name(envelope.first()).replace(".eml", ".txt"));
        try {
            Files.createDirectories(folder);
            Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(unfinished, "To: " + envelope.first().address() + "\n\n" + envelope.text() + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Accepted(file.toString());
        } catch (IOException fault) {
            return new TryAgain(fault.getClass().getSimpleName() + ": " + fault.getMessage(), Trouble.UNREACHABLE,
                    false);
        }
    }

    /** Nobody's name, and the same at every try, so that a second one takes the first one's place. */
    private static String name(Letter letter) {
        return STAMP.format(letter.created()) + "-" + letter.id() + ".eml";
    }

    private static void put(MimeLetter mail, Path file) throws IOException, MessagingException {
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            mail.writeTo(out);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
