package clinicdesk.api;

import clinicdesk.base.Ids;
import clinicdesk.booking.Outcome;
import clinicdesk.directory.Details;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.directory.DirectoryEntry;
import clinicdesk.directory.Subject;
import clinicdesk.directory.VisitType;
import clinicdesk.directory.VisitTypeDetails;
import clinicdesk.directory.VisitTypeDetails.Length;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds of visits. */
public final class VisitTypeEndpoints implements Endpoints {

    private final DutyDesk desk;
    private final Outcomes outcomes;

    public VisitTypeEndpoints(DutyDesk desk, Outcomes outcomes) {
        this.desk = desk;
        this.outcomes = outcomes;
    }

    /**
     * @param bufferBefore minutes that the doctor needs before a visit
     * @param bufferAfter minutes that the doctor needs after it
     * @param colour a place in the palette of the desk
     */
    record VisitTypeView(UUID id, String name, int minutes, int bufferBefore, int bufferAfter, int colour) {

        static VisitTypeView of(UUID id, VisitTypeDetails type) {
            Length length = type.length();
            return new VisitTypeView(id, type.name(), length.minutes(), length.before(), length.after(),
                    type.colour());
        }
    }

    /** @param colour a place in the palette of the desk; the first if it is left out */
    record VisitTypeBody(@Size(min = 1, max = 100) String name,
            @Min(VisitType.SHORTEST) @Max(VisitType.LONGEST) int minutes,
            @Nullable @Min(0) @Max(VisitType.LONGEST_BUFFER) Integer bufferBefore,
            @Nullable @Min(0) @Max(VisitType.LONGEST_BUFFER) Integer bufferAfter,
            @Nullable @Min(0) @Max(Details.COLOURS - 1) Integer colour) {

        VisitTypeDetails details() {
            return new VisitTypeDetails(name, new Length(minutes, orNone(bufferBefore), orNone(bufferAfter)),
                    orNone(colour), Set.of());
        }

        private static int orNone(@Nullable Integer number) {
            return number == null ? 0 : number;
        }
    }

    @Override
    public List<Endpoint> all() {
        return List.of(
                Endpoint.get("/visit-types", "The kinds of visits that can be booked, the shortest first")
                        .lists(VisitTypeView.class, "A page of kinds").by(this::list),
                Endpoint.post("/visit-types", "Another kind of visit, which may be in any room")
                        .takes(VisitTypeBody.class).answers(201, VisitTypeView.class, "It can be booked")
                        .by(this::add));
    }

    private Answer list(Call call) {
        List<DirectoryEntry> types = desk.directory().entries(Subject.VISIT_TYPE).stream()
                .filter(DirectoryEntry::active).toList();
        return Answer.ok(Page.of(call, types, type -> type.id().toString(),
                type -> VisitTypeView.of(type.id(), (VisitTypeDetails) type.details())));
    }

    private Answer add(Call call) {
        VisitTypeDetails details = call.body(VisitTypeBody.class).details();
        UUID id = Ids.next();
        Outcome outcome = desk.changes().change(call.actor(), new DirectoryChange.Keep(id, null, details));
        return outcomes.answer(call, null, outcome, made -> Answer.created(VisitTypeView.of(id, details)));
    }
}
