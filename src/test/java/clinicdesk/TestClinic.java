package clinicdesk;

import clinicdesk.access.Access;
import clinicdesk.access.GivenAnswers;
import clinicdesk.access.Handover;
import clinicdesk.access.People;
import clinicdesk.access.Tokens;
import clinicdesk.audit.Audit;
import clinicdesk.base.Actor;
import clinicdesk.base.Ids;
import clinicdesk.base.Role;
import clinicdesk.base.Slot;
import clinicdesk.booking.Acts;
import clinicdesk.booking.AppointmentStatus;
import clinicdesk.booking.AppointmentStore;
import clinicdesk.booking.BookingLetters;
import clinicdesk.booking.BookingRequest;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.CallList;
import clinicdesk.booking.Confirming;
import clinicdesk.booking.DayShift;
import clinicdesk.booking.DutyChanges;
import clinicdesk.booking.FactsReader;
import clinicdesk.booking.FreeTime;
import clinicdesk.booking.Granting;
import clinicdesk.booking.LateDoctors;
import clinicdesk.booking.LetterActs;
import clinicdesk.booking.OfferLetters;
import clinicdesk.booking.Outcome;
import clinicdesk.booking.PatientChanges;
import clinicdesk.booking.Placement;
import clinicdesk.booking.Reminders;
import clinicdesk.booking.SeriesService;
import clinicdesk.booking.StrandedVisits;
import clinicdesk.booking.Stranding;
import clinicdesk.booking.Telling;
import clinicdesk.booking.Tray;
import clinicdesk.booking.Visit;
import clinicdesk.booking.VisitPages;
import clinicdesk.booking.WayBack;
import clinicdesk.db.Store;
import clinicdesk.directory.Details;
import clinicdesk.directory.Directory;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.directory.DirectoryEntry;
import clinicdesk.directory.DirectoryOutcome;
import clinicdesk.directory.Doctor;
import clinicdesk.directory.DoctorDetails;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.PatientOutcome;
import clinicdesk.directory.PatientRecords;
import clinicdesk.directory.PatientRegister;
import clinicdesk.directory.PatientSearch;
import clinicdesk.directory.PersonName;
import clinicdesk.directory.Phones;
import clinicdesk.directory.Room;
import clinicdesk.directory.Subject;
import clinicdesk.directory.VisitType;
import clinicdesk.directory.VisitTypeDetails;
import clinicdesk.hours.Hours;
import clinicdesk.hours.HoursChange;
import clinicdesk.hours.HoursOutcome;
import clinicdesk.hours.Leave;
import clinicdesk.hours.OwnDay;
import clinicdesk.hours.TimeSpan;
import clinicdesk.hours.WeeklyBlock;
import clinicdesk.mail.ClinicWording;
import clinicdesk.mail.Outbox;
import clinicdesk.mail.OutboxDesk;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.Key;
import clinicdesk.waitlist.Gaps;
import clinicdesk.waitlist.Offers;
import clinicdesk.waitlist.RecallStore;
import clinicdesk.waitlist.Recalls;
import clinicdesk.waitlist.WaitingList;
import clinicdesk.waitlist.WaitingStore;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small clinic on a real store in a temporary folder: Dr Strange works Monday to Friday 9-17, Dr Who 8-16. Its
 * clock stands still. What a test needs, it says in the clinic's words.
 */
public final class TestClinic implements AutoCloseable {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    public static final Actor MARIA = Actor.receptionist("Maria");
    public static final Actor OWNER = new Actor("Owner", Role.ADMIN, null);

    public static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    public static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    /** All that the program keeps in the store. */
    public static final Class<?>[] ENTITIES = Stream
            .of(ClinicSettings.ENTITIES, Audit.ENTITIES, Outbox.ENTITIES, Directory.ENTITIES, Hours.ENTITIES,
                    BookingService.ENTITIES, Recalls.ENTITIES, WaitingList.ENTITIES, People.ENTITIES,
                    GivenAnswers.ENTITIES)
            .flatMap(List::stream).toArray(Class<?>[]::new);

    public final TestClock clock;
    public final Store store;
    public final Audit audit;
    public final ClinicWording wording;
    public final Outbox outbox;
    public final BookingLetters letters;
    public final LetterActs letterActs;
    public final Phones phones;
    public final Directory directory;
    public final Reminders reminders;
    public final Hours hours;
    public final AppointmentStore appointments;
    public final VisitPages visitPages;
    public final FreeTime freeTime;
    public final BookingService booking;
    public final Confirming confirming;
    public final SeriesService series;
    public final CallList calls;
    public final LateDoctors lateDoctors;
    public final DutyChanges duty;
    public final DayShift dayShift;
    public final StrandedVisits stranded;
    public final Recalls recalls;
    public final WaitingList waiting;
    public final Gaps gaps;
    public final Offers offers;
    public final PatientChanges records;
    public final PatientSearch search;
    public final PatientRegister register;
    public final Tray tray;
    public final ClinicSettings settings;
    public final Access access;
    public final People people;
    public final Handover handover;
    /** Is run whenever a free time is looked for. */
    public Runnable onSearch = () -> {};
    public final Tokens tokens;
    private final Map<String, Doctor> doctors = new LinkedHashMap<>();
    private final List<UUID> patients = new ArrayList<>();

    private TestClinic(Path folder, TestClock clock) {
        this.clock = clock;
        this.store = FreshStore.open(folder, ENTITIES);
        this.settings = new ClinicSettings(store);
        this.access = new Access(() -> Boolean.parseBoolean(settings.get(Key.BOOKING_OVERRULE)));
        this.audit = new Audit(store, clock.clinic());
        this.people = new People(store, access, audit);
        this.handover = new Handover(store, clock.clinic());
        this.tokens = new Tokens(store, clock.clinic(), access, audit);
        this.wording = new ClinicWording(store, access, audit, () -> settings.get(Key.LETTERS_LANGUAGE));
        this.outbox = new Outbox(store, clock.clinic(), () -> Duration.ZERO, wording);
        this.phones = Phones.of(settings, clock.getZone());
        this.directory = new Directory(store, access, audit, clock.clinic(), phones);
        this.hours = new Hours(store, access, audit, clock.clinic(), settings);
        this.appointments = new AppointmentStore(store);
        this.visitPages = new VisitPages(store);
        this.letters = new BookingLetters(outbox, directory, appointments, settings, clock.clinic());
        this.reminders = new Reminders(store, appointments, letters);
        this.letterActs = new LetterActs(new OutboxDesk(store, clock.clinic(), access, audit), letters);
        FactsReader reader = new FactsReader(directory, hours, appointments, clock.clinic());
        this.freeTime = new FreeTime(reader, () -> {
            onSearch.run();
            return Integer.parseInt(settings.get(Key.BOOKING_STEP_MINUTES));
        });
        Granting granting = new Granting(access, reader, freeTime);
        Stranding stranding = new Stranding(directory, hours, appointments, clock.clinic());
        this.calls = new CallList(store, appointments, stranding, access, audit);
        Acts acts = new Acts(audit, letters, appointments, directory, calls);
        this.lateDoctors = new LateDoctors(store, clock.clinic(), audit);
        this.duty = new DutyChanges(hours, appointments, granting, stranding,
                new DutyChanges.Notices(calls, lateDoctors));
        this.booking = new BookingService(appointments, granting, acts,
                new WayBack(appointments, granting, acts, duty));
        this.confirming = new Confirming(appointments, granting, letters, outbox, audit);
        this.series = new SeriesService(appointments, granting, acts);
        this.dayShift = new DayShift(appointments, granting, acts, duty);
        this.stranded = new StrandedVisits(appointments, directory, stranding,
                new StrandedVisits.Help(calls, freeTime));
        this.recalls = new Recalls(new RecallStore(store, clock.clinic()), access, audit, directory, booking);
        WaitingStore waits = new WaitingStore(store, clock.clinic());
        this.waiting = new WaitingList(waits, access, audit, directory, booking);
        this.gaps = new Gaps(waiting, directory, freeTime, clock.clinic());
        this.offers = new Offers(waits, access, audit, clock.clinic(),
                new Offers.Letters(new OfferLetters(letters, booking, clock.clinic()), outbox));
        this.records = new PatientChanges(new PatientRecords(store, access, audit, clock.clinic(), phones), directory,
                appointments, letters, clock.clinic());
        this.search = new PatientSearch(store);
        this.register = new PatientRegister(store);
        this.tray = new Tray(store, clock.clinic(), "desk 1");
    }

    /** A clinic with its two doctors, at that time on its clock. */
    public static TestClinic at(Path folder, String now) {
        TestClinic clinic = empty(folder, now);
        clinic.hireBoth();
        return clinic;
    }

    /**
     * A new page for the next test on the same store, which is quicker than another store: that time on the clock,
     * no holidays, and a new Dr Strange and Dr Who with empty books.
     */
    public void turnThePage(String now) {
        clock.set(LocalDateTime.parse(now));
        store.write(session -> session.createMutationQuery("delete from Holiday").executeUpdate());
        everybodyLeaves();
        hireBoth();
    }

    /** Nobody has a visit any more, and nobody has to be called. */
    public void emptyTheBook() {
        store.write(session -> session.createMutationQuery("update Appointment set status = CANCELLED")
                .executeUpdate());
        store.write(session -> session.createMutationQuery("delete from CallRow").executeUpdate());
    }

    /** This doctor no longer works here, if not so already; nobody has looked whom that strands. */
    public void leaves(UUID doctorId) {
        DirectoryOutcome outcome = directory.change(OWNER,
                new DirectoryChange.Use(Subject.DOCTOR, doctorId, false));
        if (!(outcome instanceof DirectoryOutcome.Changed || outcome instanceof DirectoryOutcome.Stale)) {
            throw new AssertionError("has not left: " + outcome);
        }
    }

    /** None of the doctors so far works here any more. */
    public void everybodyLeaves() {
        store.write(session -> session.createMutationQuery("update Doctor set active = false").executeUpdate());
    }

    private void hireBoth() {
        hire("Strange", "09:00", "17:00", WEEKDAYS);
        hire("Who", "08:00", "16:00", WEEKDAYS);
    }

    /** A clinic without doctors. */
    public static TestClinic empty(Path folder, String now) {
        return new TestClinic(folder, new TestClock(LocalDateTime.parse(now), ZONE));
    }

    /** A clinic without doctors in another zone, whose setting says so too. */
    public static TestClinic in(Path folder, ZoneId zone, String now) {
        TestClinic clinic = new TestClinic(folder, new TestClock(LocalDateTime.parse(now), zone));
        clinic.settings.set(Map.of(Key.CLINIC_ZONE, zone.getId()));
        return clinic;
    }

    public Doctor hire(String name, String opens, String closes, Set<DayOfWeek> days) {
        Doctor doctor = new Doctor("Dr " + name, null, null, doctors.size() % Details.COLOURS, null);
        directory.add(OWNER, doctor);
        week(doctor.id(), days, opens + "-" + closes);
        doctors.put(name, doctor);
        return doctor;
    }

    /** A doctor with several blocks on each of these days, as "09:00-12:00". */
    public Doctor hireInBlocks(String name, Set<DayOfWeek> days, String... blocks) {
        Doctor doctor = hire(name, "00:00", "00:00", days);
        week(doctor.id(), days, blocks);
        return doctor;
    }

    private void week(UUID doctorId, Set<DayOfWeek> days, String... blocks) {
        hours(new HoursChange.Weekly(doctorId, days.stream()
                .flatMap(day -> Stream.of(blocks).map(block -> WeeklyBlock.always(day, span(block)))).toList(), null));
    }

    /** Makes this change, and gives the one that takes it back; the test fails if it cannot be made. */
    public HoursChange hours(HoursChange change) {
        HoursOutcome outcome = hours.change(OWNER, change);
        if (outcome instanceof HoursOutcome.Changed changed) {
            return changed.inverse();
        }
        throw new AssertionError("not changed: " + outcome);
    }

    /** A stretch of a day, as "09:00-12:00"; an end at 00:00 stands for 24:00. */
    public static TimeSpan span(String fromTo) {
        String[] times = fromTo.split("-", 2);
        return TimeSpan.of(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
    }

    public UUID doctor(String name) {
        return doctors.get(name).id();
    }

    public void leave(String doctor, String from, String to) {
        take(new Leave(doctor(doctor), LocalDateTime.parse(from), LocalDateTime.parse(to), null));
    }

    public void leaveOfDays(String doctor, String first, String last) {
        take(Leave.ofDays(doctor(doctor), LocalDate.parse(first), LocalDate.parse(last), null));
    }

    private void take(Leave leave) {
        hours(new HoursChange.TakeLeave(leave));
    }

    /** Hours of one date, in place of those before. */
    public void special(String doctor, String day, String... spans) {
        hours(new HoursChange.Special(doctor(doctor), LocalDate.parse(day),
                Stream.of(spans).map(TestClinic::span).toList()));
    }

    public void holiday(String day, String name) {
        hours(new HoursChange.ClinicDay(LocalDate.parse(day), OwnDay.closed(name)));
    }

    /** The clinic works on a holiday after all. */
    public void strikeHoliday(String day) {
        hours(new HoursChange.ClinicDay(LocalDate.parse(day), OwnDay.open()));
    }

    public UUID room(String name) {
        Room room = new Room(name, null);
        directory.add(OWNER, room);
        return room.id();
    }

    /** This doctor's visits are in this room unless told otherwise. */
    public void usualRoom(String doctor, UUID room) {
        DirectoryEntry seen = directory.entries(Subject.DOCTOR).stream()
                .filter(entry -> entry.id().equals(doctor(doctor))).findFirst().orElseThrow();
        DoctorDetails now = (DoctorDetails) seen.details();
        directory(new DirectoryChange.Keep(seen.id(), now,
                new DoctorDetails(now.name(), now.work(), now.contact(), now.colour(), room)));
    }

    /** A visit type of half an hour; only these rooms will do for it, or any if there are none. */
    public UUID typeIn(String name, UUID... rooms) {
        UUID id = Ids.next();
        directory(new DirectoryChange.Keep(id, null,
                new VisitTypeDetails(name, new VisitTypeDetails.Length(30, 0, 0), 0, Set.of(rooms))));
        return id;
    }

    private void directory(DirectoryChange change) {
        DirectoryOutcome outcome = directory.change(OWNER, change);
        if (!(outcome instanceof DirectoryOutcome.Changed)) {
            throw new AssertionError("not changed: " + outcome);
        }
    }

    /** A visit type with what the doctor needs before and after, in minutes. */
    public UUID visitType(int before, int after) {
        VisitType type = new VisitType("Type " + before + "/" + after, 30, before, after);
        directory.add(OWNER, type);
        return type.id();
    }

    /** These two records are of one person. */
    public void merge(UUID record, UUID into) {
        store.write(session -> session.createMutationQuery("update Patient set mergedInto = :into where id = :id")
                .setParameter("into", into).setParameter("id", record).executeUpdate());
    }

    /** A new patient, who gets no letters. */
    public UUID patient(String name) {
        return patient(name, null);
    }

    public UUID patient(String name, String email) {
        var saved = (PatientOutcome.Saved) directory.createPatient(MARIA,
                PatientDetails.of(PersonName.parse(name), LocalDate.of(1980, 5, 17), null, email));
        patients.add(saved.patient().id());
        return saved.patient().id();
    }

    public Instant time(String local) {
        return LocalDateTime.parse(local).atZone(clock.getZone()).toInstant();
    }

    public Slot slot(String start, int minutes) {
        return Slot.of(time(start), minutes);
    }

    public Placement place(String doctor, UUID patient, String start, int minutes) {
        return new Placement(doctor(doctor), patient, null, slot(start, minutes));
    }

    public BookingRequest request(String doctor, UUID patient, String start, int minutes) {
        return new BookingRequest(place(doctor, patient, start, minutes), null, null, Telling.LETTER);
    }

    /** Asks for a visit of a patient who has no other. */
    public Outcome book(String doctor, String start, int minutes) {
        return booking.book(MARIA, request(doctor, patient("Somebody New" + patients.size()), start, minutes));
    }

    /** A visit that is booked; the test fails if it is not. */
    public Visit booked(String doctor, String start, int minutes) {
        return done(book(doctor, start, minutes));
    }

    public Outcome move(Visit visit, String doctor, String start, int minutes) {
        return booking.move(MARIA, visit.id(), visit.version(),
                place(doctor, visit.patientId(), start, minutes), Telling.LETTER);
    }

    public Outcome cancel(Visit visit) {
        return booking.cancel(MARIA, visit.id(), visit.version(), null, Telling.LETTER);
    }

    public Outcome status(Visit visit, AppointmentStatus next) {
        return booking.status(MARIA, visit.id(), visit.version(), next, null);
    }

    public Outcome undo(Outcome outcome) {
        return booking.undo(MARIA, ((Outcome.Made) outcome).inverse());
    }

    /** The visit as it is in the store now. */
    public Visit now(Visit visit) {
        return appointments.visit(visit.id()).orElseThrow();
    }

    /** An outcome in one line, for tables: "done", or the codes of all rules that refused, or what else it is. */
    public static String answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made made -> "done";
            case Outcome.Unfit unfit -> "unfit " + unfit.unfit().size();
            case Outcome.StaleHours stale -> "stale hours";
            case Outcome.LetterLeft left -> "letter left";
            case Outcome.StaleEntry stale -> "stale entry";
            case Outcome.StalePatient stale -> "stale patient";
            case Outcome.StaleDirectory stale -> "stale directory";
            case Outcome.Refused refused -> String.join(" ", codes(refused));
            case Outcome.Stale stale -> "stale";
            case Outcome.Invalid invalid -> "invalid " + invalid.problems().stream()
                    .map(problem -> problem.field() + " " + problem.code()).collect(Collectors.joining(", "));
            case Outcome.Unknown unknown -> "unknown " + unknown.field();
            case Outcome.Denied denied -> "denied " + denied.permission();
        };
    }

    public static Visit done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.visit();
        }
        throw new AssertionError("not done: " + outcome);
    }

    /** The codes of the rules that refused. */
    public static List<String> codes(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusals().stream().map(refusal -> refusal.code()).toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
