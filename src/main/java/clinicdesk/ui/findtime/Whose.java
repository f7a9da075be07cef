package clinicdesk.ui.findtime;

import clinicdesk.base.Texts;
import clinicdesk.booking.TimeSearch.Whom;
import clinicdesk.directory.Doctor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whose time is looked for, to choose from. */
public record Whose(Whom whom, String name) {

    /** Each of these doctors, each of their specialities, and anyone. */
    public static List<Whose> everybody(List<Doctor> doctors, Locale locale) {
        return everybody(doctors, Texts.of("ui/findtime", locale));
    }

    static List<Whose> everybody(List<Doctor> doctors, Texts texts) {
        List<Whose> all = new ArrayList<>();
        doctors.forEach(doctor -> all.add(new Whose(new Whom.One(doctor.id()), doctor.name())));
        var specialities = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        doctors.stream().map(Doctor::specialization).filter(Objects::nonNull).map(String::strip)
                .filter(name -> !name.isEmpty()).forEach(specialities::add);
        specialities.forEach(name -> all.add(new Whose(new Whom.Speciality(name), texts.get("time.speciality", name))));
        all.add(new Whose(new Whom.Anyone(), texts.get("time.anyone")));
        return all;
    }

    /** The one of these that is meant; empty where it is none of them. */
    public static Optional<Whose> of(@Nullable Whom wanted, Collection<Whose> all) {
        return all.stream().filter(one -> one.isOf(wanted)).findFirst();
    }

    private boolean isOf(@Nullable Whom wanted) {
        return whom instanceof Whom.Speciality(String mine) && wanted instanceof Whom.Speciality(String other)
                ? mine.equalsIgnoreCase(other.strip())
                : whom.equals(wanted);
    }

    @Override
    public String toString() {
        return name;
    }
}
