package clinicdesk.audit;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A field's value before and after an act; null where there was or is none. */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {

    public static FieldChange of(String field, @Nullable Object before, @Nullable Object after) {
        return new FieldChange(field, before == null ? null : before.toString(),
                after == null ? null : after.toString());
    }

    public boolean changesNothing() {
        return Objects.equals(before, after);
    }
}
