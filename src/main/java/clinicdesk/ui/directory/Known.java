package clinicdesk.ui.directory;

import clinicdesk.directory.Details;
import clinicdesk.directory.Directory;
import clinicdesk.directory.DirectoryEntry;
import clinicdesk.directory.DoctorDetails;
import clinicdesk.directory.Subject;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the clinic has, read at once; inactive ones too. */
record Known(List<DirectoryEntry> doctors, List<DirectoryEntry> rooms, List<DirectoryEntry> visitTypes) {

    /** Slow. */
    static Known read(Directory directory) {
        return new Known(directory.entries(Subject.DOCTOR), directory.entries(Subject.ROOM),
                directory.entries(Subject.VISIT_TYPE));
    }

    List<DirectoryEntry> of(Subject subject) {
        return switch (subject) {
            case DOCTOR -> doctors;
            case ROOM -> rooms;
            case VISIT_TYPE -> visitTypes;
        };
    }

    /** What the doctors do, each once, by name. */
    List<String> specializations() {
        return words(work -> work.specialization());
    }

    /** Where the doctors belong, each once, by name. */
    List<String> departments() {
        return words(work -> work.department());
    }

    private List<String> words(Function<DoctorDetails.Work, @Nullable String> word) {
        TreeSet<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        described().map(DoctorDetails::work).map(word).filter(Objects::nonNull).forEach(words::add);
        return List.copyOf(words);
    }

    private Stream<DoctorDetails> described() {
        return doctors.stream().map(DirectoryEntry::details).flatMap(Known::doctor);
    }

    private static Stream<DoctorDetails> doctor(Details details) {
        return details instanceof DoctorDetails doctor ? Stream.of(doctor) : Stream.empty();
    }
}
