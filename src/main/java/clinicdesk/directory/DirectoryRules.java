package clinicdesk.directory;

import clinicdesk.base.FieldProblem;
import clinicdesk.base.FieldProblem.Code;
import clinicdesk.mail.Addresses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What details must hold before they are kept. */
final class DirectoryRules {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_TEXT = 200;

    /** Beside what details are kept: the others of their kind, and all rooms; and what a phone is where the clinic is. */
    record Around(Collection<DirectoryEntry> others, Set<UUID> rooms, Phones phones) {

        /** Whether another one that is in use has this name. */
        boolean hasName(String name) {
            return others.stream().anyMatch(other -> other.active() && other.name().equalsIgnoreCase(name));
        }
    }

    private DirectoryRules() {}

    /** Everything that is wrong with these details, empty when nothing is. */
    static List<FieldProblem> check(Details details, Around around) {
        List<FieldProblem> problems = new ArrayList<>(name(details.name(), around));
        switch (details) {
            case DoctorDetails doctor -> check(doctor, around, problems);
            case RoomDetails room -> {
            }
            case VisitTypeDetails type -> check(type, around, problems);
        }
        return problems;
    }

    private static List<FieldProblem> name(String name, Around around) {
        if (name.isEmpty()) {
            return List.of(new FieldProblem("name", Code.MISSING_FIELD));
        }
        if (name.length() > LONGEST_NAME || PatientRules.hasControl(name)
                || name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of(new FieldProblem("name", Code.BAD_NAME));
        }
        return taken(name, around);
    }

    /** Two that are in use and have one name could not be told apart. */
    static List<FieldProblem> taken(String name, Around around) {
        return around.hasName(name) ? List.of(new FieldProblem("name", Code.TAKEN)) : List.of();
    }

    private static void check(DoctorDetails doctor, Around around, List<FieldProblem> problems) {
        text("specialization", doctor.work().specialization(), problems);
        text("department", doctor.work().department(), problems);
        String phone = doctor.contact().phone();
        if (phone != null && !around.phones().isPossible(phone)) {
            problems.add(new FieldProblem("phone", Code.BAD_PHONE));
        }
        String email = doctor.contact().email();
        if (email != null && !Addresses.isOne(email)) {
            problems.add(new FieldProblem("email", Code.BAD_EMAIL));
        }
        number("colour", doctor.colour(), 0, Details.COLOURS - 1, problems);
        rooms("roomId", Stream.ofNullable(doctor.roomId()), around, problems);
    }

    private static void check(VisitTypeDetails type, Around around, List<FieldProblem> problems) {
        number("minutes", type.length().minutes(), VisitType.SHORTEST, VisitType.LONGEST, problems);
        number("bufferBefore", type.length().before(), 0, VisitType.LONGEST_BUFFER, problems);
        number("bufferAfter", type.length().after(), 0, VisitType.LONGEST_BUFFER, problems);
        number("colour", type.colour(), 0, Details.COLOURS - 1, problems);
        rooms("rooms", type.rooms().stream(), around, problems);
    }

    private static void rooms(String field, Stream<UUID> rooms, Around around, List<FieldProblem> problems) {
        if (!rooms.allMatch(around.rooms()::contains)) {
            problems.add(new FieldProblem(field, Code.UNKNOWN));
        }
    }

    private static void text(String field, @Nullable String text, List<FieldProblem> problems) {
        if (text != null && text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            problems.add(new FieldProblem(field, Code.TEXT_TOO_LONG));
        }
    }

    private static void number(String field, int number, int least, int most, List<FieldProblem> problems) {
        if (number < least || number > most) {
            problems.add(new FieldProblem(field, Code.BAD_NUMBER));
        }
    }
}
