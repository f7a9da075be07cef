package clinicdesk.sample;

import clinicdesk.hours.TimeSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The doctors of the sample clinic with their rooms and hours, and its visit types. */
record Staff(List<Doctor> doctors, List<Type> types) {

    record Doctor(UUID id, UUID room, Profile profile, int colour, Map<DayOfWeek, List<TimeSpan>> week) {

        /** Blocks on days that are none of the doctor's own are empty. */
        List<TimeSpan> on(DayOfWeek day) {
            return week.getOrDefault(day, List.of());
        }
    }

    /** @param extraPlaces how many visits an hour may lie over others */
    record Profile(String name, String specialization, String department, String room, int extraPlaces) {}

    /**
     * @param after the minutes that the doctor needs after it
     * @param share how often it is booked, out of the sum of all shares
     */
    record Type(UUID id, String name, int minutes, int after, int share) {

        int held() {
            return minutes + after;
        }
    }

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    static Staff hire(Seed seed, Instant then) {
        List<Doctor> doctors = new ArrayList<>();
        add(doctors, seed, then, "Strange|Neurology|Specialists|Room 1", "09:00-17:00");
        add(doctors, seed, then, "Who|General practice|Family care|Room 2", "08:00-16:00");
        add(doctors, seed, then, "Foster|Cardiology|Specialists|Room 3", "08:30-12:30 13:30-17:00");
        add(doctors, seed, then, "Banner|Radiology|Imaging|X-ray", "09:00-13:00 14:00-18:00");
        add(doctors, seed, then, "Palmer|Paediatrics|Family care|Room 4", "08:00-14:00");
        add(doctors, seed, then, "Cho|Dermatology|Specialists|Room 5", "10:00-18:00");
        add(doctors, seed, then, "Watson|General practice|Family care|Room 6|1", "08:00-12:00 13:00-17:00");
        add(doctors, seed, then, "Quinn|Psychiatry|Mental health|Quiet room", "09:00-17:00");
        doctors.getLast().week().remove(DayOfWeek.MONDAY);
        return new Staff(doctors, types(seed, then));
    }

    private static void add(List<Doctor> doctors, Seed seed, Instant then, String who, String hours) {
        String[] parts = who.split("\\|", -1);
        List<TimeSpan> blocks = new ArrayList<>();
        for (String block : hours.split(" ", -1)) {
            String[] ends = block.split("-", -1);
            blocks.add(TimeSpan.of(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
        }
        Map<DayOfWeek, List<TimeSpan>> week = new EnumMap<>(DayOfWeek.class);
        WEEKDAYS.forEach(day -> week.put(day, blocks));
        doctors.add(new Doctor(seed.id(then), seed.id(then),
                new Profile("Dr " + parts[0], parts[1], parts[2], parts[3],
                        parts.length > 4 ? Integer.parseInt(parts[4]) : 0),
                doctors.size(), week));
    }

    private static List<Type> types(Seed seed, Instant then) {
        return List.of(new Type(seed.id(then), "Vaccination", 10, 0, 12),
                new Type(seed.id(then), "Prescription", 10, 0, 8), new Type(seed.id(then), "Blood test", 15, 0, 12),
                new Type(seed.id(then), "Follow-up", 20, 0, 26), new Type(seed.id(then), "Check-up", 30, 0, 26),
                new Type(seed.id(then), "First visit", 45, 10, 11),
                new Type(seed.id(then), "Long consultation", 60, 0, 5));
    }

    int shortest() {
        return types.stream().mapToInt(Type::held).min().orElseThrow();
    }

    /** One that takes no longer than this. */
    Type type(Seed seed, int most) {
        List<Type> fitting = types.stream().filter(type -> type.held() <= most).toList();
        int drawn = seed.below(fitting.stream().mapToInt(Type::share).sum());
        for (Type type : fitting) {
            drawn -= type.share();
            if (drawn < 0) {
                return type;
            }
        }
        throw new IllegalArgumentException("nothing is that short: " + most);
    }
}
