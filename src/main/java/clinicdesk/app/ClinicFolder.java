package clinicdesk.app;

import java.nio.file.Path;

/** What lies where in the folder of a clinic. */
record ClinicFolder(Path path) {

    Path lock() {
        return path.resolve("desk.lock");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** Where the day sheets lie ready. */
    Path sheets() {
        return path.resolve("sheets");
    }

    /** Where the letters of a sample clinic and of a training go. */
    Path pickup() {
        return path.resolve("pickup");
    }
}
