package clinicdesk.api;

import clinicdesk.booking.Outcome;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.WeeklyBlock;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The weekly hours of doctors. */
public final class HoursEndpoints implements Endpoints {

    /** More than anybody has; whether they overlap is looked at pair by pair. */
    private static final int MOST_BLOCKS = 500;

    private final DutyDesk desk;
    private final Outcomes outcomes;
    private final AppointmentViews visits;

    public HoursEndpoints(DutyDesk desk, Outcomes outcomes, AppointmentViews visits) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.visits = visits;
    }

    /**
     * A block of a week on the clinic's clock.
     *
     * @param validFrom the first date on which it counts; left out: from ever
     * @param validTo the last date on which it counts; left out: for ever
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BlockView(DayOfWeek day, @Pattern(regexp = TimeOfDay.START) String from,
            @Pattern(regexp = TimeOfDay.END) String to, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

        static BlockView of(WeeklyBlock block) {
            return new BlockView(block.day(), TimeOfDay.text(block.span().from()), TimeOfDay.text(block.span().to()),
                    block.validFrom(), block.validTo());
        }
    }

    /** @param weekly by day of the week and time */
    record HoursView(List<BlockView> weekly) {}

    record HoursBody(@Size(max = MOST_BLOCKS) List<BlockView> weekly) {}

    /** @param affected the visits to come that no longer fit, by start */
    record ChangedHoursView(List<BlockView> weekly, List<AppointmentView> affected) {}

    @Override
    public List<Endpoint> all() {
        return List.of(
                Endpoint.get("/doctors/{id}/hours", "The weekly hours of a doctor, also those that no longer count")
                        .path(DutyDesk.ID, UUID.class, "The doctor").answers(200, HoursView.class, "The hours")
                        .orUnknown().by(this::hours),
                Endpoint.put("/doctors/{id}/hours", "Puts these weekly hours in place of all before")
                        .path(DutyDesk.ID, UUID.class, "The doctor").takes(HoursBody.class)
                        .answers(200, ChangedHoursView.class, "The hours, and whom they leave without a time")
                        .orUnknown().orRefused().by(this::replace));
    }

    private Answer hours(Call call) {
        return Answer.ok(new HoursView(weekly(desk.doctor(call).id())));
    }

    private List<BlockView> weekly(UUID doctorId) {
        return desk.hours().weekly(doctorId).stream().map(BlockView::of).toList();
    }

    private Answer replace(Call call) {
        UUID doctorId = desk.doctor(call).id();
        List<WeeklyBlock> blocks = blocks(call, call.body(HoursBody.class).weekly());
        Outcome outcome = desk.changes().change(call.actor(), new HoursChange.Weekly(doctorId, blocks, null));
        return outcomes.answer(call, doctorId, Outcomes.naming(outcome, HoursEndpoints::field),
                made -> Answer.ok(new ChangedHoursView(weekly(doctorId), visits.affected(call.actor(), made))));
    }

    private static List<WeeklyBlock> blocks(Call call, List<BlockView> sent) {
        List<WeeklyBlock> blocks = new ArrayList<>();
        for (BlockView block : sent) {
            blocks.add(new WeeklyBlock(block.day(),
                    TimeOfDay.span(call, "weekly." + blocks.size() + ".to", block.from(), block.to()),
                    block.validFrom(), block.validTo()));
        }
        return blocks;
    }

    /** "blocks[1]" is the one that was sent as "weekly.1". */
    private static String field(String field) {
        return field.replace("blocks[", "weekly.").replace("]", "");
    }
}
