package clinicdesk.app;

import clinicdesk.access.Access;
import clinicdesk.access.Handover;
import clinicdesk.access.People;
import clinicdesk.access.Sitting;
import clinicdesk.access.Tokens;
import clinicdesk.audit.Audit;
import clinicdesk.base.ClinicClock;
import clinicdesk.booking.Acts;
import clinicdesk.booking.AppointmentStore;
import clinicdesk.booking.BookingLetters;
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
import clinicdesk.booking.LetterVisits;
import clinicdesk.booking.OfferLetters;
import clinicdesk.booking.PatientChanges;
import clinicdesk.booking.Reminders;
import clinicdesk.booking.SeriesService;
import clinicdesk.booking.StrandedVisits;
import clinicdesk.booking.Stranding;
import clinicdesk.booking.Tray;
import clinicdesk.booking.VisitPages;
import clinicdesk.booking.WayBack;
import clinicdesk.db.Store;
import clinicdesk.directory.Directory;
import clinicdesk.directory.PatientRecords;
import clinicdesk.directory.PatientRegister;
import clinicdesk.directory.PatientSearch;
import clinicdesk.directory.Phones;
import clinicdesk.directory.SearchRefresh;
import clinicdesk.hours.Hours;
import clinicdesk.mail.Backoff;
import clinicdesk.mail.ClinicWording;
import clinicdesk.mail.LetterKind;
import clinicdesk.mail.Outbox;
import clinicdesk.mail.OutboxDesk;
import clinicdesk.mail.OutboxPages;
import clinicdesk.mail.OutboxWorker;
import clinicdesk.mail.StillHolds;
import clinicdesk.report.Paperwork;
import clinicdesk.sample.NewClinic;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.settings.DeskSettings;
import clinicdesk.settings.Key;
import clinicdesk.settings.Secrets;
import clinicdesk.waitlist.Gaps;
import clinicdesk.waitlist.Offers;
import clinicdesk.waitlist.RecallStore;
import clinicdesk.waitlist.Recalls;
import clinicdesk.waitlist.WaitingList;
import clinicdesk.waitlist.WaitingStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Every service of one clinic, made here and nowhere else, on the store in its folder. Starts no thread. */
final class Services implements AutoCloseable {

    final Store store;
    final ClinicSettings settings;
    final DeskSettings desk;
    final Secrets secrets;
    final ClinicClock clock;
    final Access access;
    final Audit audit;
    final People people;
    final Handover handover;
    final Sitting sitting;
    final Tokens tokens;
    final ClinicWording wording;
    final Outbox outbox;
    final OutboxPages outboxPages;
    final BookingLetters letters;
    final Reminders reminders;
    final LetterActs letterActs;
    final LetterVisits letterVisits;
    final Phones phones;
    final Directory directory;
    final PatientSearch search;
    final PatientRegister register;
    final SearchRefresh searchRefresh;
    final Hours hours;
    final AppointmentStore appointments;
    final VisitPages visitPages;
    final FreeTime freeTime;
    final BookingService booking;
    final Confirming confirming;
    final PatientChanges records;
    final SeriesService series;
    final CallList calls;
    final DutyChanges duty;
    final LateDoctors lateDoctors;
    final DayShift dayShift;
    final StrandedVisits stranded;
    final Recalls recalls;
    final WaitingList waiting;
    final Gaps gaps;
    final Offers offers;
    final Tray tray;
    final Paperwork paperwork;
    final MailRoutes mailRoutes;
    final OutboxWorker worker;
    final ApiSwitch api;

    /** @throws clinicdesk.db.StoreException if the store cannot be opened */
    Services(ClinicFolder folder, Clock now) {
        this(folder, now, MailRoutes.Terms.USUAL);
    }

    /** Keeps secrets for as long as it is open. */
    Services(ClinicFolder folder, Clock now, MailRoutes.Terms mail) {
        this(folder, now, mail, Secrets.untilTheEnd());
    }

    /** @throws clinicdesk.db.StoreException if the store cannot be opened */
    Services(ClinicFolder folder, Clock now, MailRoutes.Terms mail, Secrets secrets) {
        store = Store.open(folder.path(), NewClinic.ENTITIES);
        settings = new ClinicSettings(store);
        desk = new DeskSettings(folder.path());
        this.secrets = secrets;
        access = new Access(() -> settings.isOn(Key.BOOKING_OVERRULE));
        clock = new ClinicClock(now, settings.zone());
        audit = new Audit(store, clock);
        people = new People(store, access, audit);
        handover = new Handover(store, clock);
        sitting = new Sitting(people, desk);
        tokens = new Tokens(store, clock, access, audit);
        wording = new ClinicWording(store, access, audit, () -> settings.get(Key.LETTERS_LANGUAGE));
        outbox = new Outbox(store, clock, () -> settings.seconds(Key.MAIL_HOLD_SECONDS), wording);
        outboxPages = new OutboxPages(store, clock);
        phones = Phones.of(settings, clock.zone());
        directory = new Directory(store, access, audit, clock, phones);
        search = new PatientSearch(store);
        register = new PatientRegister(store);
        searchRefresh = new SearchRefresh(store, phones);
        hours = new Hours(store, access, audit, clock, settings);
        appointments = new AppointmentStore(store);
        visitPages = new VisitPages(store);
        letters = new BookingLetters(outbox, directory, appointments, settings, clock);
        reminders = new Reminders(store, appointments, letters);
        letterActs = new LetterActs(new OutboxDesk(store, clock, access, audit), letters);
        letterVisits = new LetterVisits(store, appointments);
        FactsReader reader = new FactsReader(directory, hours, appointments, clock);
        freeTime = new FreeTime(reader, () -> settings.number(Key.BOOKING_STEP_MINUTES));
        Granting granting = new Granting(access, reader, freeTime);
        Stranding stranding = new Stranding(directory, hours, appointments, clock);
        calls = new CallList(store, appointments, stranding, access, audit);
        Acts acts = new Acts(audit, letters, appointments, directory, calls);
        lateDoctors = new LateDoctors(store, clock, audit);
        duty = new DutyChanges(hours, appointments, granting, stranding,
                new DutyChanges.Notices(calls, lateDoctors));
        booking = new BookingService(appointments, granting, acts, new WayBack(appointments, granting, acts, duty));
        confirming = new Confirming(appointments, granting, letters, outbox, audit);
        records = new PatientChanges(new PatientRecords(store, access, audit, clock, phones), directory, appointments,
                letters,
                clock);
        series = new SeriesService(appointments, granting, acts);
        dayShift = new DayShift(appointments, granting, acts, duty);
        stranded = new StrandedVisits(appointments, directory, stranding,
                new StrandedVisits.Help(calls, freeTime));
        recalls = new Recalls(new RecallStore(store, clock), access, audit, directory, booking);
        WaitingStore waits = new WaitingStore(store, clock);
        waiting = new WaitingList(waits, access, audit, directory, booking);
        gaps = new Gaps(waiting, directory, freeTime, clock);
        offers = new Offers(waits, access, audit, clock,
                new Offers.Letters(new OfferLetters(letters, booking, clock), outbox));
        tray = new Tray(store, clock, desk.get("desk.name", "desk 1"));
        paperwork = new Paperwork(store, access, audit, new Paperwork.Book(directory, hours, clock));
        mailRoutes = new MailRoutes(folder, settings, secrets, clock, mail);
        worker = new OutboxWorker(store, clock, mailRoutes, checks(letters, offers),
                () -> new Backoff(settings.seconds(Key.MAIL_RETRY_SECONDS),
                        settings.seconds(Key.MAIL_LONGEST_PAUSE_SECONDS),
                        Duration.ofDays(settings.number(Key.MAIL_PATIENCE_DAYS))));
        api = new ApiSwitch(this);
    }

    private static Map<LetterKind, StillHolds> checks(BookingLetters letters, Offers offers) {
        Map<LetterKind, StillHolds> checks = new EnumMap<>(LetterKind.class);
        Arrays.stream(LetterKind.values()).forEach(kind -> checks.put(kind, letters.check()));
        checks.put(LetterKind.OFFER, offers::standing);
        return checks;
    }

    @Override
    public void close() {
        api.close();
        worker.close();
        store.close();
    }
}
