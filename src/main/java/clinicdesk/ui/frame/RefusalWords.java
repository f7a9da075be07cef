package clinicdesk.ui.frame;

import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Refusals in the words of a receptionist. */
public final class RefusalWords {

    private final Texts texts;
    private final TimeWords times;
    private final Privacy privacy;

    public RefusalWords(Texts texts, TimeWords times, Privacy privacy) {
        this.texts = texts;
        this.times = times;
        this.privacy = privacy;
    }

    /** All of them, one sentence each; that a busy doctor's room is taken by the same visit goes without saying. */
    public String say(List<Refusal> refusals) {
        Set<UUID> doctors = refusals.stream().filter(Refusal.DoctorBusy.class::isInstance)
                .map(refusal -> ((Refusal.DoctorBusy) refusal).with().appointmentId()).collect(Collectors.toSet());
        return refusals.stream().filter(refusal -> !(refusal instanceof Refusal.RoomBusy room
                && doctors.contains(room.with().appointmentId()))).map(this::say).distinct()
                .collect(Collectors.joining(" "));
    }

    private String say(Refusal refusal) {
        return switch (refusal) {
            case Refusal.InThePast past -> texts.get("refusal.past");
            case Refusal.OutsideHours outside -> outsideHours(outside);
            case Refusal.SpansDays spans -> texts.get("refusal.spansDays");
            case Refusal.NoSuchTime none -> texts.get("refusal.noSuchTime", times.time(none.time().toLocalTime()));
            case Refusal.OnLeave leave -> onLeave(leave);
            case Refusal.Holiday holiday -> texts.get("refusal.holiday", times.day(holiday.day()), holiday.name());
            case Refusal.DoctorBusy busy -> texts.get("refusal.doctorBusy", busy.with().doctor(),
                    times.span(busy.with().slot()), privacy.name(busy.with().patient()));
            case Refusal.PatientBusy busy -> texts.get("refusal.patientBusy", privacy.name(busy.with().patient()),
                    busy.with().doctor(), times.span(busy.with().slot()));
            case Refusal.RoomBusy busy -> texts.get("refusal.roomBusy", busy.room(), times.span(busy.with().slot()),
                    busy.with().doctor());
            case Refusal.DoctorInactive inactive -> texts.get("refusal.doctorInactive", inactive.doctor());
            case Refusal.TooLong tooLong -> texts.get("refusal.tooLong", tooLong.mostMinutes() / 60);
            case Refusal.AlreadyCancelled cancelled -> texts.get("refusal.alreadyCancelled");
            case Refusal.NotMovable not -> texts.get("refusal.notMovable", status(not.status()));
            case Refusal.NotCancellable not -> texts.get("refusal.notCancellable", status(not.status()));
            case Refusal.StatusNotAllowed not -> texts.get("refusal.status", status(not.from()), status(not.to()));
        };
    }

    private String outsideHours(Refusal.OutsideHours outside) {
        String weekday = times.weekday(outside.day());
        return outside.hours().isEmpty()
                ? texts.get("refusal.dayOff", outside.doctor(), times.day(outside.day()))
                : texts.get("refusal.outsideHours", outside.doctor(), spans(outside.hours()), weekday);
    }

    private String spans(List<Slot> slots) {
        return slots.stream().map(times::span).collect(Collectors.joining(", "));
    }

    private String onLeave(Refusal.OnLeave refusal) {
        LocalDate first = refusal.leave().firstDay();
        LocalDate last = refusal.leave().lastDay();
        String when = !refusal.leave().isOfWholeDays()
                ? times.day(first) + ", " + times.span(refusal.slot())
                : first.equals(last) ? times.day(first) : times.day(first) + " – " + times.day(last);
        return texts.get("refusal.onLeave", refusal.doctor(), when);
    }

    /** A status in the middle of a sentence. */
    public String status(AppointmentStatus status) {
        return texts.get("status." + status.name());
    }
}
