package clinicdesk.directory;

import org.jspecify.annotations.Nullable;

/** A patient's name. Not everybody has two; everybody has the one the family is called by. */
public record PersonName(String family, @Nullable String given) {

    /** A name typed in one piece: what is before a comma, or the last word, is the family name. */
    public static PersonName parse(String typed) {
        String name = typed.strip().replaceAll(" +", " ");
        int comma = name.indexOf(',');
        if (comma >= 0) {
            return of(name.substring(0, comma), name.substring(comma + 1));
        }
        int space = name.lastIndexOf(' ');
        return space < 0 ? of(name, "") : of(name.substring(space + 1), name.substring(0, space));
    }

    /** A name in its two parts, without blanks around them. @param given blank is none */
    public static PersonName of(String family, @Nullable String given) {
        return new PersonName(family.strip(), given == null || given.isBlank() ? null : given.strip());
    }

    /** As it is said: "Ana Pérez". */
    public String display() {
        return given == null ? family : given + " " + family;
    }
}
