package clinicdesk.sample;

import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PersonName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The patients of the sample clinic: names from many scripts, namesakes, alerts, some without an address. */
final class People {

    static final int COUNT = 300;

    /** Born on different days: only their birth dates tell them apart. */
    private static final List<PersonName> NAMESAKES = List.of(new PersonName("Pérez", "Ana"),
            new PersonName("Smith", "John"), new PersonName("Иванова", "Анна"), new PersonName("李伟", null),
            new PersonName("Hassan", "Fatima"));

    private static final List<String> ALERTS = List.of("Interpreter needed", "Wheelchair", "Allergy: penicillin",
            "Allergy: latex", "Call before the visit", "Hard of hearing", "Comes with a carer");
    private static final List<String> INSURERS = List.of("Public Health Fund", "Northern Mutual", "CityCare",
            "Blue Harbour");

    private final Seed seed;
    private final LocalDate today;
    private final Instant known;

    /** @param known when they all became known to the clinic */
    People(Seed seed, LocalDate today, Instant known) {
        this.seed = seed;
        this.today = today;
        this.known = known;
    }

    List<Person> make() {
        List<PersonName> names = new ArrayList<>();
        NAMESAKES.forEach(name -> names.addAll(List.of(name, name)));
        names.addAll(seed.shuffled(variety()).subList(0, COUNT - names.size()));
        List<Person> people = new ArrayList<>();
        for (PersonName name : names) {
            people.add(person(people.size(), name));
        }
        return people;
    }

    /** Different names, {@value #COUNT} at least without the namesakes, each group as often as it says. */
    private List<PersonName> variety() {
        Set<PersonName> names = new LinkedHashSet<>();
        for (String line : lines()) {
            String[] parts = line.split("\\|", -1);
            seed.shuffled(combined(parts[1].split(",", -1), parts[2].split(",", -1))).stream()
                    .filter(name -> !NAMESAKES.contains(name)).limit(Integer.parseInt(parts[0])).forEach(names::add);
        }
        return names.stream().limit(COUNT - 2L * NAMESAKES.size()).toList();
    }

    private static List<PersonName> combined(String[] given, String[] family) {
        List<PersonName> names = new ArrayList<>();
        for (String last : family) {
            for (String first : given) {
                names.add(new PersonName(last, first.isEmpty() ? null : first));
            }
        }
        return names;
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(People.class.getResourceAsStream("people.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Person person(int number, PersonName name) {
        UUID id = seed.id(known);
        LocalDate born = today.minusDays(365L * seed.between(1, 94) + seed.below(365));
        String phone = seed.chance(95) ? "+44 7700 900" + String.format(Locale.ROOT, "%03d", number) : null;
        String email = seed.chance(82) ? address(number, name) : null;
        return new Person(id, new PatientDetails(name, born, phone, email, extras(number)));
    }

    private PatientDetails.Extras extras(int number) {
        String alert = seed.chance(14) ? seed.pick(ALERTS) : null;
        String insurer = seed.chance(88) ? seed.pick(INSURERS) : null;
        String policy = insurer == null ? null : insurer.charAt(0) + "-" + (104_729 + 37 * number);
        return new PatientDetails.Extras(null, seed.chance(93), alert, insurer, policy, null);
    }

    /** Only names that are reserved for examples: nobody ever gets a letter of the sample clinic. */
    private String address(int number, PersonName name) {
        String local = latin(name.given()) + "." + latin(name.family());
        return (local.length() < 5 ? "patient" : local).replaceAll("^\\.|\\.$", "") + number + "@example."
                + (seed.chance(50) ? "org" : "com");
    }

    private static String latin(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
