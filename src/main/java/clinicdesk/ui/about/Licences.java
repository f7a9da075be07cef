package clinicdesk.ui.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What others have made of the program, and under which licences. The build collects it into the program. */
final class Licences {

    /** What runs the program counts as a part of it: an installed one brings it along. */
    private static final String OF_JAVA = "GPL-2.0-with-classpath-exception";

    private Licences() {}

    /** By name: the libraries, what they bring with them, and the Java runtime that the program runs on. */
    static List<Part> parts() {
        Part java = new Part("Java (" + System.getProperty("java.vendor") + ")", Runtime.version().toString(),
                List.of(OF_JAVA));
        return Stream.concat(Stream.of(java), Stream.of("libraries.tsv", "brought.tsv")
                .flatMap(list -> read(list).lines()).filter(line -> !line.isBlank()).map(Part::of))
                .sorted(Comparator.comparing(Part::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** The whole text of a licence. */
    static String text(String licence) {
        return read(licence + ".txt");
    }

    private static String read(String file) {
        try (InputStream in = Licences.class.getResourceAsStream("licences/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
