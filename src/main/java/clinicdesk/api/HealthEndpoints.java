package clinicdesk.api;

import clinicdesk.mail.Outbox;
import clinicdesk.mail.OutboxCounts;
import java.util.List;

/** Whether all is well. */
public final class HealthEndpoints implements Endpoints {

    private final Outbox outbox;
    private final String version;

    /** @param version of the program */
    public HealthEndpoints(Outbox outbox, String version) {
        this.outbox = outbox;
        this.version = version;
    }

    /** @param database the same: the letters were counted in it */
    record HealthView(String status, String version, String database, OutboxView outbox) {}

    record OutboxView(long waiting, long failed) {}

    @Override
    public List<Endpoint> all() {
        return List.of(Endpoint.get("/health", "Whether all is well, and how many letters wait").open()
                .answers(200, HealthView.class, "All is well").by(call -> health()));
    }

    private Answer health() {
        OutboxCounts letters = outbox.counts();
        return Answer.ok(new HealthView("UP", version, "UP", new OutboxView(letters.waiting(), letters.failed())));
    }
}
