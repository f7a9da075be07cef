package clinicdesk.api;

import clinicdesk.base.Slot;
import clinicdesk.base.Texts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.Busy;
import clinicdesk.booking.Refusal;
import clinicdesk.hours.Leave;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Refusals as they are answered: with their facts, and with words for a person.
 *
 * @param seesPatients whether the caller may know whose visit is in the way; else it is told the times only
 */
record Refusals(Texts texts, Moments moments, boolean seesPatients) {

    List<RefusalView> views(List<Refusal> refusals) {
        return refusals.stream().map(this::view).toList();
    }

    private RefusalView view(Refusal refusal) {
        String words = say(refusal);
        return switch (refusal) {
            case Refusal.DoctorBusy(Busy with) -> inTheWay(refusal, words, with);
            case Refusal.PatientBusy(Busy with) -> inTheWay(refusal, words, with);
            case Refusal.RoomBusy(String room, Busy with) -> inTheWay(refusal, words, with);
            case Refusal.OutsideHours(String doctor, LocalDate day, List<Slot> hours) -> new RefusalView(refusal.code(),
                    words, null, null, null, hours.stream().map(this::stretch).toList(), day, null);
            case Refusal.OnLeave(String doctor, Leave leave, Slot slot) -> of(refusal, words, null, slot);
            case Refusal.Holiday(LocalDate day, String name) ->
                new RefusalView(refusal.code(), words, null, null, null, null, day, name);
            default -> of(refusal, words, null, null);
        };
    }

    private RefusalView inTheWay(Refusal refusal, String words, Busy with) {
        return of(refusal, words, seesPatients ? with.appointmentId() : null, with.slot());
    }

    private RefusalView of(Refusal refusal, String words, @Nullable UUID visit, @Nullable Slot slot) {
        return new RefusalView(refusal.code(), words, visit, slot == null ? null : moments.at(slot.start()),
                slot == null ? null : moments.at(slot.end()), null, null, null);
    }

    private RefusalView.StretchView stretch(Slot slot) {
        return new RefusalView.StretchView(moments.at(slot.start()), moments.at(slot.end()));
    }

    private String say(Refusal refusal) {
        return switch (refusal) {
            case Refusal.InThePast past -> texts.get("refusal.past");
            case Refusal.OutsideHours outside -> outside.hours().isEmpty()
                    ? texts.get("refusal.dayOff", outside.doctor(), day(outside.day()))
                    : texts.get("refusal.outsideHours", outside.doctor(),
                            String.join(", ", outside.hours().stream().map(this::span).toList()));
            case Refusal.SpansDays spans -> texts.get("refusal.spansDays");
            case Refusal.NoSuchTime none -> texts.get("refusal.noSuchTime");
            case Refusal.OnLeave leave -> texts.get("refusal.onLeave", leave.doctor());
            case Refusal.Holiday holiday -> texts.get("refusal.holiday", day(holiday.day()), holiday.name());
            case Refusal.DoctorBusy(Busy with) -> texts.get("refusal.doctorBusy", with.doctor(), span(with.slot()));
            case Refusal.PatientBusy(Busy with) -> texts.get("refusal.patientBusy", span(with.slot()));
            case Refusal.RoomBusy(String room, Busy with) -> texts.get("refusal.roomBusy", room, span(with.slot()));
            case Refusal.DoctorInactive inactive -> texts.get("refusal.doctorInactive", inactive.doctor());
            case Refusal.TooLong tooLong -> texts.get("refusal.tooLong", tooLong.mostMinutes());
            case Refusal.AlreadyCancelled cancelled -> texts.get("refusal.alreadyCancelled");
            case Refusal.NotMovable(AppointmentStatus status) -> texts.get("refusal.notMovable", status.name());
            case Refusal.NotCancellable(AppointmentStatus status) -> texts.get("refusal.notCancellable", status.name());
            case Refusal.StatusNotAllowed(AppointmentStatus from, AppointmentStatus to) ->
                texts.get("refusal.status", from.name(), to.name());
        };
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale()).format(day);
    }

    private String span(Slot slot) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm", texts.locale()).withZone(moments.clock().zone());
        return time.format(slot.start()) + "–" + time.format(slot.end());
    }
}
