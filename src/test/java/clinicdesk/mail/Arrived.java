package clinicdesk.mail;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.ParseWarning;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** A letter as other libraries than those that wrote it read it: mime4j, and biweekly for its calendar. */
record Arrived(byte[] raw, Message mail) {

    static Arrived of(byte[] raw) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        try {
            return new Arrived(raw, builder.parseMessage(new ByteArrayInputStream(raw)));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static Arrived of(jakarta.mail.internet.MimeMessage letter) {
        try {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            letter.writeTo(raw);
            return of(raw.toByteArray());
        } catch (IOException | jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The names of the fields of its head, in lower case and in order of the alphabet. */
    List<String> head() {
        return mail.getHeader().getFields().stream().map(Field::getName).map(String::toLowerCase).sorted().toList();
    }

    /** All parts that hold no others, in their order. */
    List<Entity> parts() {
        return parts(mail).toList();
    }

    private static Stream<Entity> parts(Entity entity) {
        return entity.getBody() instanceof Multipart several
                ? several.getBodyParts().stream().flatMap(Arrived::parts)
                : Stream.of(entity);
    }

    /** What this part says, in the character set that it says it has. */
    static String words(Entity part) {
        try (var in = ((SingleBody) part.getBody()).getInputStream()) {
            return new String(in.readAllBytes(), Charset.forName(part.getCharset()));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private String words(String type) {
        return parts().stream().filter(part -> part.getMimeType().equals(type)).map(Arrived::words).findFirst()
                .orElseThrow();
    }

    String text() {
        return words("text/plain");
    }

    String html() {
        return words("text/html");
    }

    List<Entity> calendarParts() {
        return parts().stream().filter(part -> part.getMimeType().equals("text/calendar")).toList();
    }

    ICalendar calendar() {
        return calendar(words("text/calendar"));
    }

    static ICalendar calendar(String text) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar calendar = Biweekly.parse(text).warnings(warnings).first();
        if (!warnings.stream().allMatch(List::isEmpty)) {
            throw new AssertionError(warnings + " in " + text);
        }
        return calendar;
    }

    VEvent event() {
        return calendar().getEvents().getFirst();
    }

    /** The time on the clock that is written there. */
    static LocalDateTime local(ICalDate date) {
        DateTimeComponents written = date.getRawComponents();
        return LocalDateTime.of(written.getYear(), written.getMonth(), written.getDate(), written.getHour(),
                written.getMinute(), written.getSecond());
    }

    static Instant moment(ICalendar calendar, DateOrDateTimeProperty property) {
        ICalDate date = property.getValue();
        return date.getRawComponents().isUtc()
                ? local(date).toInstant(ZoneOffset.UTC)
                : moment(calendar, local(date));
    }

    /** By the last of the changes of the clock that the calendar brings along (RFC 5545, 3.6.5). */
    static Instant moment(ICalendar calendar, LocalDateTime local) {
        VTimezone zone = calendar.getTimezoneInfo().getComponents().iterator().next();
        Observance last = Stream.concat(zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
                .filter(each -> !local(each.getDateStart().getValue()).isAfter(local))
                .max(Comparator.comparing(each -> local(each.getDateStart().getValue()))).orElseThrow();
        UtcOffset offset = last.getTimezoneOffsetTo().getValue();
        return local.toInstant(ZoneOffset.ofTotalSeconds((int) (offset.getMillis() / 1_000)));
    }
}
