package clinicdesk.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which country a time zone lies in. */
final class ZoneCountries {

    private ZoneCountries() {}

    /** By ISO 3166-1; empty for a zone of no country, like UTC. */
    static Optional<String> of(ZoneId zone) {
        return Optional.ofNullable(Table.COUNTRIES.get(zone.getId()));
    }

    /** Read when it is first asked for. */
    private static final class Table {

        static final Map<String, String> COUNTRIES = read();

        private static Map<String, String> read() {
            try (var file = Objects.requireNonNull(ZoneCountries.class.getResourceAsStream("zones.txt"))) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                        .filter(line -> !line.startsWith("#")).map(line -> line.split(" ", 2))
                        .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
