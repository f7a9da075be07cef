package clinicdesk.ui.about;

import java.util.List;

/**
 * Something that others have made and that is part of the program.
 *
 * @param version empty where it has none
 * @param licences by their SPDX identifiers, at least one: whoever takes the program may choose
 */
record Part(String name, String version, List<String> licences) {

    /** @param line name, version and licences, parted by tabs; the licences by commas */
    static Part of(String line) {
        String[] fields = line.split("\t", -1);
        return new Part(fields[0], fields[1], List.of(fields[2].split(", ")));
    }
}
