package clinicdesk.ui.appointment;

import clinicdesk.TestClinic;
import clinicdesk.base.Texts;
import clinicdesk.ui.PanelDesk;
import clinicdesk.ui.appointment.BookingStart.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The booking form, filled in by somebody who types; what it says is given as a code. */
public final class TypedBooking {

    private final Texts texts = Texts.of("ui/appointment", Locale.UK);
    private final BookingViewModel form;
    private boolean booked;

    public TypedBooking(TestClinic clinic) {
        PanelDesk at = PanelDesk.in(clinic);
        form = new BookingViewModel(at.desk, at.book);
        form.onBooked(visit -> booked = true);
    }

    /**
     * Types all this and presses Enter.
     *
     * @param doctorId null for none
     * @param patientId null for nobody
     * @param start a date and a time with a T between them, or what somebody takes for that
     * @return what is wrong, empty if it is booked
     */
    public Optional<String> book(@Nullable UUID doctorId, @Nullable UUID patientId, String start, long minutes) {
        form.open(new BookingStart(Kind.PLANNED, doctorId, null, patientId));
        BookingFields fields = form.fields();
        fields.with().selectDoctor(doctorId);
        String[] typed = start.split("T", 2);
        fields.when().dateProperty().set(typed[0]);
        fields.when().timeProperty().set(typed.length > 1 ? typed[1] : "");
        fields.when().minutesProperty().set(Long.toString(minutes));
        form.submit();
        return booked ? Optional.empty() : Optional.of(problem(fields.when()));
    }

    private String problem(WhenFields when) {
        String hint = form.hintProperty().get();
        if (says(when.whenProblemProperty().get(), "booking.badDate", "booking.badTime")) {
            return "BAD_TIME";
        }
        if (says(when.whenProblemProperty().get(), "booking.noTime")
                || says(hint, "booking.hint.patient", "booking.hint.doctor")) {
            return "MISSING_FIELD";
        }
        return when.minutesProblemProperty().get().isEmpty()
                ? "refused: " + form.fields().fit().line()
                : "BAD_DURATION";
    }

    private boolean says(String text, String... keys) {
        return Set.of(keys).stream().anyMatch(key -> texts.get(key).equals(text));
    }
}
