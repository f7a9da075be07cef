package clinicdesk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule refuses, with its facts.
 *
 * @param appointmentId the visit that is in the way; only for who may see patients
 * @param start when what is in the way begins: the visit, the leave
 * @param hours when the doctor works that day
 * @param name of the holiday
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefusalView(String code, String detail, @Nullable UUID appointmentId, @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end, @Nullable List<StretchView> hours, @Nullable LocalDate day,
        @Nullable String name) {

    /** From its start to before its end. */
    record StretchView(OffsetDateTime start, OffsetDateTime end) {}
}
