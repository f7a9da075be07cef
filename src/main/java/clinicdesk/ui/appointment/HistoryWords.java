package clinicdesk.ui.appointment;

import clinicdesk.audit.Act;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Texts;
import clinicdesk.ui.frame.AtDesk;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done to a visit, by whom and when, in words. */
record HistoryWords(AtDesk desk, Texts texts) {

    String say(Act act) {
        return texts.get("history.by", what(act), act.actor(), desk.times().moment(act.at()));
    }

    private String what(Act act) {
        return switch (act.action()) {
            case "BOOK" -> overRefusal(act, texts.get("history.booked"));
            case "RECORD" -> overRefusal(act, texts.get("history.recorded"));
            case "RESCHEDULE" -> moved(act);
            case "CANCEL" -> withReason(act, texts.get("history.status.CANCELLED"));
            case "STATUS" -> overRefusal(act,
                    withReason(act, texts.get("history.status." + after(act, "status").orElse("SCHEDULED"))));
            case "CONFIRM" -> texts.get("history.confirmed");
            default -> texts.get("history.changed");
        };
    }

    private String moved(Act act) {
        List<String> parts = new ArrayList<>();
        change(act, "start").ifPresent(
                change -> parts.add(texts.get("history.moved", local(change.before()), to(change))));
        change(act, "doctor").ifPresent(change -> parts.add(fromTo("history.doctor", change)));
        change(act, "minutes").ifPresent(change -> parts.add(fromTo("history.minutes", change)));
        change(act, "room").ifPresent(change -> parts.add(texts.get("history.room",
                Objects.requireNonNullElse(change.after(), texts.get("booking.noRoom")))));
        change(act, "patient").ifPresent(change -> parts.add(texts.get("history.patient")));
        return overRefusal(act, parts.isEmpty() ? texts.get("history.changed") : capital(String.join(", ", parts)));
    }

    private String overRefusal(Act act, String what) {
        return change(act, "overruling").map(change -> change.after() == null
                ? texts.get("history.fits", what)
                : texts.get("history.overruled", what, desk.privacy().secret(change.after()))).orElse(what);
    }

    private String fromTo(String key, FieldChange change) {
        return texts.get(key, Objects.requireNonNullElse(change.before(), "–"),
                Objects.requireNonNullElse(change.after(), "–"));
    }

    /** Only the time where the day is the same. */
    private String to(FieldChange change) {
        String before = local(change.before());
        String after = local(change.after());
        int time = after.lastIndexOf(' ');
        return time > 0 && before.startsWith(after.substring(0, time + 1)) ? after.substring(time + 1) : after;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String withReason(Act act, String what) {
        return after(act, "statusReason").map(why -> what + " (" + why + ")").orElse(what);
    }

    private static Optional<FieldChange> change(Act act, String field) {
        return act.changes().stream().filter(change -> change.field().equals(field)).findFirst();
    }

    /** What this act gave the field, empty where it left it alone or took its value away. */
    static Optional<String> after(Act act, String field) {
        return change(act, field).map(FieldChange::after);
    }

    private String local(@Nullable String written) {
        if (written == null) {
            return "–";
        }
        try {
            return DateTimeFormatter.ofPattern("EEE d MMM HH:mm", texts.locale()).format(LocalDateTime.parse(written));
        } catch (DateTimeException other) {
            return written;
        }
    }
}
