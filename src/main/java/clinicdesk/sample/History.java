package clinicdesk.sample;

import static clinicdesk.sample.Rows.row;

import clinicdesk.base.ClinicClock;
import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.LetterState;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the visits, and what was done and told about them. */
final class History {

    private static final List<String> DESKS = List.of("Maria", "Tom", "Maria", "Aisha");
    private static final Duration LETTERS_KEPT = Duration.ofDays(10);
    private static final DateTimeFormatter WHEN = DateTimeFormatter
            .ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT).withLocale(Locale.UK);

    private final Rows rows;
    private final Seed seed;
    private final ClinicClock clock;
    private final Texts texts;
    private final List<List<@Nullable Object>> visits = new ArrayList<>();
    private final List<List<@Nullable Object>> lines = new ArrayList<>();
    private final List<List<@Nullable Object>> changes = new ArrayList<>();
    private final List<List<@Nullable Object>> letters = new ArrayList<>();

    History(Rows rows, Seed seed, ClinicClock clock, Texts texts) {
        this.rows = rows;
        this.seed = seed;
        this.clock = clock;
        this.texts = texts;
    }

    void write(List<Booked> booked) throws SQLException {
        for (Booked visit : booked) {
            add(visit);
        }
        rows.insert("appointment",
                "id, version, doctor_id, patient_id, room_id, visit_type_id, start_ms, end_ms, start_local, busy_from_ms,"
                        + " busy_to_ms, status, status_reason, arrived_ms, overruled, after_the_fact, sequence, created_ms",
                visits);
        rows.insert("audit_line", "id, at_ms, actor, actor_role, action, subject, subject_id", lines);
        rows.insert("audit_change", "audit_line_id, field, old_value, new_value", changes);
        rows.insert("letter", "id, version, kind, about_id, uid, sequence, says, recipient_name, address, subject,"
                + " text_body, html_body, state, created_ms, due_ms, attempts, may_have_left, sent_ms", letters);
    }

    private void add(Booked visit) {
        var slot = visit.slot();
        var standing = visit.standing();
        boolean touched = visit.status() != AppointmentStatus.SCHEDULED;
        visits.add(row(visit.id(), touched ? 1 : 0, visit.doctor().id(), visit.patient().id(), visit.doctor().room(),
                visit.type().id(), slot.start(), slot.end(), standing.local(), slot.start(),
                slot.widened(0, visit.type().after()).end(),
                visit.status(), standing.reason(), standing.arrived(), false, false, visit.cancelled() ? 1 : 0,
                standing.created()));
        bookedLine(visit);
        if (touched) {
            standingLine(visit);
        }
        if (standing.created().plus(LETTERS_KEPT).isAfter(clock.now())) {
            letter(visit, LetterKind.CONFIRMATION, standing.created());
        }
    }

    private void bookedLine(Booked visit) {
        UUID line = line(visit, "BOOK", visit.standing().created());
        changes.add(row(line, "start", null, visit.standing().local().toString()));
        changes.add(row(line, "minutes", null, Long.toString(visit.slot().minutes())));
        changes.add(row(line, "doctor", null, visit.doctor().profile().name()));
        changes.add(row(line, "room", null, visit.doctor().profile().room()));
        changes.add(row(line, "patient", null, visit.patient().name()));
    }

    private void standingLine(Booked visit) {
        UUID line = line(visit, visit.cancelled() ? "CANCEL" : "STATUS", since(visit));
        changes.add(row(line, "status", AppointmentStatus.SCHEDULED.name(), visit.status().name()));
        if (visit.standing().reason() != null) {
            changes.add(row(line, "statusReason", null, visit.standing().reason()));
        }
    }

    /** Since when the visit stands as it does: never in the future, and not before it was booked. */
    private Instant since(Booked visit) {
        Instant created = visit.standing().created();
        Instant usual = switch (visit.status()) {
            case CANCELLED -> created.plus(Duration.ofHours(3));
            case COMPLETED -> visit.slot().end();
            case NO_SHOW -> visit.slot().start().plus(Duration.ofMinutes(20));
            default -> visit.standing().arrived() == null ? visit.slot().start() : visit.standing().arrived();
        };
        return usual.isAfter(clock.now()) ? clock.now() : usual;
    }

    private UUID line(Booked visit, String action, Instant at) {
        UUID line = seed.id(at);
        lines.add(row(line, at, seed.pick(DESKS), "RECEPTIONIST", action, "appointment", visit.id()));
        return line;
    }

    private void letter(Booked visit, LetterKind kind, Instant posted) {
        String address = visit.patient().details().email();
        if (address == null) {
            return;
        }
        String text = texts.get("letter.text", visit.patient().name(), WHEN.format(visit.standing().local()),
                visit.doctor().profile().name());
        Instant sent = posted.plus(Duration.ofMinutes(1));
        letters.add(row(seed.id(posted), 2, kind, visit.id(), visit.id() + "@clinic-desk", 0, says(visit),
                visit.patient().name(), address, texts.get("letter.subject"), text, "<p>" + text + "</p>",
                LetterState.SENT, posted, sent, 1, false, sent));
    }

    private static String says(Booked visit) {
        return visit.slot().start() + "/" + visit.slot().minutes() + "/" + visit.doctor().id() + "/"
                + visit.doctor().room() + "/" + visit.patient().id();
    }
}
