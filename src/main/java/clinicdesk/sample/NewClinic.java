package clinicdesk.sample;

import clinicdesk.access.Access;
import clinicdesk.access.GivenAnswers;
import clinicdesk.access.People;
import clinicdesk.audit.Audit;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.Role;
import clinicdesk.base.Texts;
import clinicdesk.booking.BookingService;
import clinicdesk.db.Store;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.Phones;
import clinicdesk.directory.Room;
import clinicdesk.directory.VisitType;
import clinicdesk.hours.Hours;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.HoursOutcome;
import clinicdesk.hours.TimeSpan;
import clinicdesk.hours.WeeklyBlock;
import clinicdesk.mail.Outbox;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import clinicdesk.waitlist.Recalls;
import clinicdesk.waitlist.WaitingList;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets up a clinic at the first start, in one transaction: whoever is interrupted begins again with nothing. */
public final class NewClinic {

    /** All that the program keeps in the store. */
    public static final Class<?>[] ENTITIES = Stream
            .of(ClinicSettings.ENTITIES, Audit.ENTITIES, Outbox.ENTITIES, Directory.ENTITIES, Hours.ENTITIES,
                    BookingService.ENTITIES, Recalls.ENTITIES, WaitingList.ENTITIES, People.ENTITIES,
                    GivenAnswers.ENTITIES)
            .flatMap(List::stream).toArray(Class<?>[]::new);

    /** Who acts while nobody has a name yet. */
    private static final Actor OWNER = new Actor("Setup", Role.ADMIN, null);

    /** Their names are in the bundle, since each clinic's language has its own; their colours are as they stand here. */
    private static final List<Kind> VISIT_TYPES = List.of(new Kind("vaccination", 10), new Kind("followUp", 20),
            new Kind("checkUp", 30), new Kind("firstVisit", 45), new Kind("long", 60));

    private record Kind(String name, int minutes) {}

    /**
     * What a new clinic has to say of itself.
     *
     * @param doctor the first doctor's name with the title; they work whenever the clinic is open
     * @param mail settings of the mail server; empty for later
     */
    public record Answers(String name, ZoneId zone, Opening opening, String doctor, Map<Key, String> mail) {}

    /** @param closes midnight stands for 24:00 */
    public record Opening(LocalTime opens, LocalTime closes, SortedSet<DayOfWeek> days) {}

    private final ClinicSettings settings;
    private final Directory directory;
    private final Hours hours;
    private final Texts texts;

    private NewClinic(ClinicSettings settings, Directory directory, Hours hours, Texts texts) {
        this.settings = settings;
        this.directory = directory;
        this.hours = hours;
        this.texts = texts;
    }

    /** Whether there is no clinic in this folder yet, or only one whose set-up was interrupted. */
    public static boolean isWanted(Path folder) {
        return !Store.exists(folder)
                || Store.peek(folder, settingOf(Key.CLINIC_NAME)).isEmpty()
                        && Store.peek(folder, "select name from doctor").isEmpty();
    }

    /**
     * Sees to it that there is a clinic in this folder, for a program that can ask nobody: without doctors and in this
     * zone. Whoever opens its window while it has neither a name nor a doctor is asked what it is like.
     *
     * @throws clinicdesk.db.StoreException if the folder cannot hold a store
     */
    public static void begin(Path folder, ZoneId zone) {
        if (!isWanted(folder) || Store.exists(folder) && Store.peek(folder, settingOf(Key.CLINIC_ZONE)).isPresent()) {
            return;
        }
        try (Store store = Store.open(folder, ClinicSettings.ENTITIES.toArray(Class<?>[]::new))) {
            new ClinicSettings(store).set(Map.of(Key.CLINIC_ZONE, SampleClinic.known(zone).getId()));
        }
    }

    /** The zone of the clinic in this folder. */
    public static ZoneId zone(Path folder) {
        return ZoneId.of(Store.peek(folder, settingOf(Key.CLINIC_ZONE)).orElse(Key.CLINIC_ZONE.preset()));
    }

    private static String settingOf(Key key) {
        return "select content from setting where name = '" + key.text() + "'";
    }

    /**
     * Makes the clinic's store in this folder, or fills the one that another program has begun.
     *
     * @throws clinicdesk.db.StoreException if the folder cannot hold a store
     */
    public static void setUp(Path folder, Clock now, Answers answers) {
        ClinicClock clock = new ClinicClock(now, answers.zone());
        try (Store store = Store.open(folder, ENTITIES)) {
            Access access = new Access(() -> true);
            Audit audit = new Audit(store, clock);
            ClinicSettings settings = new ClinicSettings(store);
            NewClinic clinic = new NewClinic(settings,
                    new Directory(store, access, audit, clock, Phones.of(settings, answers.zone())),
                    new Hours(store, access, audit, clock, settings), Texts.of("sample", Locale.getDefault()));
            store.write(session -> {
                clinic.write(answers);
                return null;
            });
        }
    }

    private void write(Answers answers) {
        Opening opening = answers.opening();
        Map<Key, String> values = new HashMap<>(answers.mail());
        values.put(Key.CLINIC_NAME, answers.name());
        values.put(Key.CLINIC_ZONE, answers.zone().getId());
        values.put(Key.CLINIC_OPENS, opening.opens().toString());
        values.put(Key.CLINIC_CLOSES,
                opening.closes().equals(LocalTime.MIDNIGHT) ? "24:00" : opening.closes().toString());
        values.put(Key.CLINIC_DAYS, opening.days().stream().map(DayOfWeek::name).collect(Collectors.joining(",")));
        settings.set(values);
        VISIT_TYPES.forEach(kind -> directory.add(OWNER, new VisitType(texts.get("visitType." + kind.name()),
                kind.minutes(), VISIT_TYPES.indexOf(kind))));
        hire(answers.doctor(), opening);
    }

    private void hire(String name, Opening opening) {
        Room room = new Room(texts.get("room.first"), null);
        directory.add(OWNER, room);
        Doctor doctor = new Doctor(name, null, null, 0, room.id());
        directory.add(OWNER, doctor);
        TimeSpan open = TimeSpan.of(opening.opens(), opening.closes());
        List<WeeklyBlock> week = opening.days().stream().map(day -> WeeklyBlock.always(day, open)).toList();
        HoursOutcome outcome = hours.change(OWNER, new HoursChange.Weekly(doctor.id(), week, null));
        if (!(outcome instanceof HoursOutcome.Changed)) {
            throw new IllegalStateException("the first hours: " + outcome);
        }
    }
}
