package clinicdesk.db;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How time is written, the same on every database: an instant as epoch milliseconds, dates and local date-times
 * as ISO text, a time of day as minutes. Left to the driver, a birth date shifts when the PC's zone does.
 */
final class TimeConverters {

    private TimeConverters() {}

    static final Class<?>[] ALL = {OfInstant.class, OfDate.class, OfDateTime.class, OfTime.class};

    @Converter(autoApply = true)
    public static final class OfInstant implements AttributeConverter<Instant, Long> {
        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable Instant value) {
            return value == null ? null : value.toEpochMilli();
        }

        @Override
        public @Nullable Instant convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : Instant.ofEpochMilli(value);
        }
    }

    @Converter(autoApply = true)
    public static final class OfDate implements AttributeConverter<LocalDate, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable LocalDate value) {
            return value == null ? null : value.toString();
        }

        @Override
        public @Nullable LocalDate convertToEntityAttribute(@Nullable String value) {
            return value == null ? null : LocalDate.parse(value);
        }
    }

    /** To the minute and always 16 characters, so that the text sorts as the time does. */
    @Converter(autoApply = true)
    public static final class OfDateTime implements AttributeConverter<LocalDateTime, String> {
        private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable LocalDateTime value) {
            return value == null ? null : MINUTES.format(value);
        }

        @Override
        public @Nullable LocalDateTime convertToEntityAttribute(@Nullable String value) {
            return value == null ? null : LocalDateTime.parse(value);
        }
    }

    @Converter(autoApply = true)
    public static final class OfTime implements AttributeConverter<LocalTime, Integer> {
        @Override
        public @Nullable Integer convertToDatabaseColumn(@Nullable LocalTime value) {
            return value == null ? null : value.toSecondOfDay() / 60;
        }

        @Override
        public @Nullable LocalTime convertToEntityAttribute(@Nullable Integer value) {
            return value == null ? null : LocalTime.ofSecondOfDay(value * 60L);
        }
    }
}
