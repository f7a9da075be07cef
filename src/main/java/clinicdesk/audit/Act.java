package clinicdesk.audit;

import java.time.Instant;
import java.util.List;

/** An act as the history shows it. */
public record Act(Instant at, String actor, String action, List<FieldChange> changes) {}
