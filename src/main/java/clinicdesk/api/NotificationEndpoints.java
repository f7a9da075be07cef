package clinicdesk.api;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.base.Role;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterView;
import clinicdesk.mail.LetterView.Progress;
import clinicdesk.mail.Outbox;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox: which letters there are and how far they have come, never what they say. */
public final class NotificationEndpoints implements Endpoints {

    private final Outbox outbox;
    private final Access access;
    private final Moments moments;

    public NotificationEndpoints(Outbox outbox, Access access, Moments moments) {
        this.outbox = outbox;
        this.access = access;
        this.moments = moments;
    }

    /**
     * @param aboutId the visit or, of a letter about a whole one, the series
     * @param due when it is tried next, or was
     * @param sent when the mail server took it
     * @param attempts how often it was tried
     * @param lastAnswer the mail server's words at the last try
     */
    record NotificationView(UUID id, UUID aboutId, LetterKind kind, String address, LetterState state,
            OffsetDateTime created, OffsetDateTime due, @Nullable OffsetDateTime sent, int attempts,
            @Nullable String lastAnswer) {}

    @Override
    public List<Endpoint> all() {
        return List.of(
                Endpoint.get("/notifications", "The letters of the outbox, the newest first")
                        .query("state", LetterState.class, "Only those in this state")
                        .lists(NotificationView.class, "A page of letters").by(this::list),
                Endpoint.get("/notifications/{id}", "One letter, without what it says")
                        .path("id", UUID.class, "The letter")
                        .answers(200, NotificationView.class, "The letter").orUnknown().by(this::one));
    }

    private Answer list(Call call) {
        check(call);
        List<LetterView> letters = outbox.letters(call.value("state", LetterState.class).orElse(null),
                Page.after(call).map(mark -> id(call, mark)).orElse(null), call.limit() + 1);
        return Answer.ok(Page.of(letters, call.limit(), letter -> letter.id().toString(), this::view));
    }

    private static UUID id(Call call, String mark) {
        return Values.read(UUID.class, mark).map(UUID.class::cast).orElseThrow(() -> call.wrong("after", "UNKNOWN"));
    }

    /** Letters name patients' addresses, and no doctor's book is the outbox. */
    private void check(Call call) {
        if (!access.may(call.actor(), Permission.SEE_PATIENTS) || call.actor().role() == Role.DOCTOR) {
            throw call.denied();
        }
    }

    private Answer one(Call call) {
        check(call);
        UUID id = call.id("id");
        return Answer.ok(view(outbox.view(id).orElseThrow(() -> call.unknown(id.toString()))));
    }

    private NotificationView view(LetterView letter) {
        Progress progress = letter.progress();
        Instant sent = progress.sent();
        return new NotificationView(letter.id(), letter.aboutId(), letter.kind(), letter.address(), letter.state(),
                moments.at(progress.created()), moments.at(progress.due()), sent == null ? null : moments.at(sent),
                progress.attempts(), progress.lastAnswer());
    }
}
