package clinicdesk.booking;

import static clinicdesk.TestClinic.MARIA;
import static clinicdesk.TestClinic.OWNER;
import static clinicdesk.TestClinic.done;
import static clinicdesk.mail.LetterKind.CHANGE;
import static clinicdesk.mail.LetterKind.CONFIRMATION;
import static clinicdesk.mail.LetterKind.REMINDER;
import static clinicdesk.mail.LetterState.CANCELLED;
import static clinicdesk.mail.LetterState.MISSED;
import static clinicdesk.mail.LetterState.SENT;
import static clinicdesk.mail.LetterState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import clinicdesk.TestClinic;
import clinicdesk.base.ClinicClock;
import clinicdesk.base.Ids;
import clinicdesk.directory.DirectoryChange;
import clinicdesk.directory.PatientChange;
import clinicdesk.directory.PatientDetails;
import clinicdesk.directory.VisitTypeDetails;
import clinicdesk.mail.LetterState;
import clinicdesk.mail.LetterView;
import clinicdesk.mail.Posted;
import clinicdesk.settings.Key;
import clinicdesk.settings.ReminderHours;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ana, who was told of her visit at nine on Friday 20 November 2026 a week before, is reminded two days and one day
 * before it.
 */
class RemindersTest {

    private static final String BOOKED = "2026-11-13T08:00";
    private static final String FRIDAY = "2026-11-20T09:00";
    private static final String TWO_DAYS = "2026-11-18T09:00";
    private static final String ONE_DAY = "2026-11-19T09:00";

    @TempDir
    static Path folder;

    private static TestClinic clinic;
    private static Letterbox post;
    private static int tests;

    private String address;
    private UUID ana;

    @BeforeAll
    static void open() {
        clinic = TestClinic.at(folder.resolve("clinic"), BOOKED);
        post = new Letterbox(clinic, folder.resolve("pickup"));
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @BeforeEach
    void turnThePage() {
        clinic.emptyTheBook();
        post.leave();
        clinic.turnThePage(BOOKED);
        clinic.settings.set(Map.of(Key.REMINDERS_HOURS, "48,24", Key.REMINDERS_USEFUL_MINUTES, "120"));
        address = "ana" + tests++ + "@example.org";
        ana = clinic.patient("Ana Pérez", address);
    }

    private Visit friday() {
        return told(clinic.request("Strange", ana, FRIDAY, 30));
    }

    private Visit friday(@Nullable UUID type) {
        return told(new BookingRequest(clinic.place("Strange", ana, FRIDAY, 30), type, null, Telling.LETTER));
    }

    /** A visit of which the confirmation has left. */
    private Visit told(BookingRequest request) {
        Visit visit = done(clinic.booking.book(MARIA, request));
        post.leave();
        return visit;
    }

    private void itIs(String local) {
        clinic.clock.set(LocalDateTime.parse(local));
    }

    private static void look() {
        boolean more = true;
        while (more) {
            more = clinic.reminders.some();
        }
    }

    private void lookAt(String local) {
        itIs(local);
        look();
    }

    /** How far the reminders of this visit have come, oldest first. */
    private static List<LetterState> reminders(Visit visit) {
        return clinic.outbox.lettersAbout(visit.id()).reversed().stream().filter(letter -> letter.kind() == REMINDER)
                .map(LetterView::state).toList();
    }

    private static LetterView newest(Visit visit) {
        return clinic.outbox.lettersAbout(visit.id()).getFirst();
    }

    private static void change(UUID patient, UnaryOperator<PatientDetails> to) {
        PatientDetails now = clinic.directory.patient(patient).orElseThrow().details();
        assertThat(clinic.records.change(MARIA, new PatientChange.Details(patient, now, to.apply(now))))
                .isInstanceOf(Outcome.PatientChanged.class);
    }

    private static PatientDetails wanting(PatientDetails details, boolean reminders) {
        PatientDetails.Extras extras = details.extras();
        return new PatientDetails(details.name(), details.birthDate(), details.phone(), details.email(),
                new PatientDetails.Extras(extras.language(), reminders, extras.alerts(), extras.insuranceProvider(),
                        extras.insuranceNumber(), extras.notes()));
    }

    private static PatientDetails at(PatientDetails details, @Nullable String email) {
        return new PatientDetails(details.name(), details.birthDate(), details.phone(), email, details.extras());
    }

    private static UUID type(@Nullable String hours) {
        UUID id = Ids.next();
        clinic.duty.change(OWNER, new DirectoryChange.Keep(id, null,
                new VisitTypeDetails("Type " + id, new VisitTypeDetails.Length(30, 0, 0), 0, Set.of(),
                        hours == null ? null : ReminderHours.read(hours).orElseThrow())));
        return id;
    }

    @ParameterizedTest(name = "{0}: {2} h before {1} is {3} UTC")
    @CsvSource({"Europe/London, 2026-11-20T09:00, 24, 2026-11-19T09:00",
            // The clock goes forward on 29 March 2026, one to two o'clock, and back on 25 October, two to one.
            "Europe/London, 2026-03-30T09:00, 24, 2026-03-29T08:00",
            "Europe/London, 2026-03-29T09:00, 24, 2026-03-28T09:00",
            "Europe/London, 2026-03-30T09:00, 48, 2026-03-28T09:00",
            "Europe/London, 2026-03-30T01:30, 24, 2026-03-29T01:00",
            "Europe/London, 2026-03-29T02:30, 1, 2026-03-29T01:00",
            "Europe/London, 2026-10-26T09:00, 24, 2026-10-25T09:00",
            "Europe/London, 2026-10-25T09:00, 24, 2026-10-24T08:00",
            "Europe/London, 2026-10-26T09:00, 48, 2026-10-24T08:00",
            "Europe/London, 2026-10-26T01:30, 24, 2026-10-25T00:30",
            // The clock goes forward on 6 September 2026, midnight to one, and back on 5 April, midnight to eleven.
            "America/Santiago, 2026-09-06T09:00, 24, 2026-09-05T13:00",
            "America/Santiago, 2026-09-07T00:30, 24, 2026-09-06T04:00",
            "America/Santiago, 2026-09-07T01:00, 24, 2026-09-06T04:00",
            "America/Santiago, 2026-04-05T23:30, 24, 2026-04-05T02:30",
            "America/Santiago, 2026-04-06T09:00, 48, 2026-04-04T12:00"})
    void theMomentIsOnTheClockOnTheWall(String zone, LocalDateTime start, int hours, LocalDateTime expected) {
        ClinicClock clock = new ClinicClock(clinic.clock, ZoneId.of(zone));
        Reminding reminding = new Reminding(clinic.directory, clinic.settings, clock);

        assertThat(reminding.moment(clock.atOrAfter(start), hours)).isEqualTo(expected.toInstant(ZoneOffset.UTC));
    }

    @Test
    void sheIsRemindedTwiceAndNotAMomentEarlier() {
        Visit visit = friday();
        lookAt("2026-11-18T08:59:59");
        assertThat(reminders(visit)).isEmpty();

        lookAt(TWO_DAYS);
        assertThat(reminders(visit)).containsExactly(WAITING);
        look();
        assertThat(post.leave()).isOne();
        lookAt("2026-11-19T08:59:59");
        assertThat(reminders(visit)).containsExactly(SENT);

        lookAt(ONE_DAY);
        assertThat(post.waiting(address)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(REMINDER);
            assertThat(letter.text()).contains("Friday 20 November 2026 at 09:00", "no reminders");
            assertThat(letter.calendar()).isEqualTo("null");
        });
        assertThat(post.leave()).isOne();
        lookAt("2026-11-20T08:59");
        assertThat(reminders(visit)).containsExactly(SENT, SENT);
    }

    @ParameterizedTest(name = "type {0}, clinic {1}")
    @CsvSource(nullValues = "null", value = {"null, '48,24', 2", "'', '48,24', 0", "'3', '48,24', 1", "null, '', 0",
            "'3', '', 1", "'72, 48, 24', '24', 3", "no type, '24', 1"})
    void theTypeOfVisitSaysWhenElseTheClinic(@Nullable String ofType, String ofClinic, int expected) {
        clinic.settings.set(Map.of(Key.REMINDERS_HOURS, ofClinic));
        Visit visit = friday("no type".equals(ofType) ? null : type(ofType));
        for (String moment : List.of("2026-11-17T09:00", TWO_DAYS, ONE_DAY, "2026-11-20T06:00")) {
            lookAt(moment);
            post.leave();
        }
        assertThat(reminders(visit)).hasSize(expected).allMatch(SENT::equals);
    }

    @ParameterizedTest
    @EnumSource(value = AppointmentStatus.class, names = "SCHEDULED", mode = EnumSource.Mode.EXCLUDE)
    void onlyAVisitThatIsToComeIsRemindedOf(AppointmentStatus status) {
        Visit visit = friday();
        clinic.store.write(session -> session.createMutationQuery("update Appointment set status = :status"
                + " where id = :id").setParameter("status", status).setParameter("id", visit.id()).executeUpdate());
        lookAt(ONE_DAY);

        assertThat(reminders(visit)).isEmpty();
    }

    @Test
    void whoWantsNoRemindersOrHasNoAddressGetsNone() {
        Visit visit = friday();
        change(ana, details -> wanting(details, false));
        lookAt(ONE_DAY);
        assertThat(reminders(visit)).isEmpty();
        change(ana, details -> at(wanting(details, true), null));
        look();
        assertThat(reminders(visit)).isEmpty();
        change(ana, details -> at(details, address));
        look();
        assertThat(reminders(visit)).containsExactly(MISSED, WAITING);
    }

    @Test
    void ofMergedRecordsTheOneThatStandsForBothSaysWhetherAndWhere() {
        UUID survivor = clinic.patient("Ana Pérez Gil", "gil-" + address);
        Visit visit = friday();
        clinic.merge(ana, survivor);
        lookAt(TWO_DAYS);
        assertThat(post.waiting("gil-" + address)).singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("Ana Pérez Gil"));

        change(survivor, details -> wanting(details, false));
        assertThat(reminders(visit)).containsExactly(CANCELLED);
        lookAt(ONE_DAY);
        assertThat(reminders(visit)).containsExactly(CANCELLED);
    }

    @Test
    void aReminderThatWaitsForOneOfTwoRecordsGoesToWhereTheOtherIsOnceTheyAreOne() {
        UUID survivor = clinic.patient("Ana Pérez Gil", "gil-" + address);
        Visit visit = friday();
        lookAt(TWO_DAYS);
        clinic.merge(ana, survivor);
        assertThat(post.leave()).isZero();
        assertThat(reminders(visit)).containsExactly(CANCELLED);
        look();
        assertThat(post.waiting("gil-" + address)).hasSize(1);
    }

    @ParameterizedTest(name = "booked {0}, letter {1}")
    @CsvSource({"2026-11-19T08:59:59, NO_LETTER, true", "2026-11-19T09:00, NO_LETTER, false",
            "2026-11-19T09:30, LETTER, false"})
    void whoWasToldAfterTheMomentIsNotReminded(String booked, Telling telling, boolean expected) {
        itIs(booked);
        Visit visit = told(clinic.request("Strange", ana, FRIDAY, 30).telling(telling));
        lookAt("2026-11-19T10:00");

        assertThat(reminders(visit)).isEqualTo(expected ? List.of(WAITING) : List.of());
    }

    @Test
    void aConfirmationThatLeavesOnlyAfterTheMomentIsReminderEnough() {
        itIs("2026-11-19T08:59");
        Visit visit = done(clinic.booking.book(MARIA, clinic.request("Strange", ana, FRIDAY, 30)));
        lookAt("2026-11-19T09:01");
        assertThat(reminders(visit)).as("it waits: a reminder never overtakes it").isEmpty();
        post.leave();
        lookAt("2026-11-19T09:02");
        assertThat(reminders(visit)).isEmpty();
    }

    @Test
    void aConfirmationThatCannotLeaveHoldsTheReminderBackUntilItHas() {
        Visit visit = done(clinic.booking.book(MARIA, clinic.request("Strange", ana, FRIDAY, 30)));
        lookAt(TWO_DAYS);
        assertThat(reminders(visit)).isEmpty();
        clinic.store.write(session -> session.createMutationQuery("update Letter set state = FAILED"
                + " where aboutId = :id").setParameter("id", visit.id()).executeUpdate());
        lookAt("2026-11-18T09:01");
        assertThat(reminders(visit)).as("nobody waits for what was given up").containsExactly(WAITING);
    }

    @Test
    void ofSeveralThatAreDueAtOnceOnlyTheNearestIsSent() {
        Visit visit = friday();
        lookAt("2026-11-19T12:00");

        assertThat(reminders(visit)).containsExactly(MISSED, WAITING);
        assertThat(newest(visit).state()).as("the last word is the one that leaves").isEqualTo(WAITING);
        post.leave();
        look();
        assertThat(reminders(visit)).containsExactly(MISSED, SENT);
    }

    @ParameterizedTest(name = "24 becomes {0}: {1} reminders")
    @CsvSource({"'72,24', 1", "30, 1", "'24,20', 2", "20, 2", "'', 1"})
    void hoursThatAreSetAnewRemindNobodyOfWhatANearerReminderHasTold(String hours, int expected) {
        clinic.settings.set(Map.of(Key.REMINDERS_HOURS, "24"));
        Visit visit = friday();
        lookAt("2026-11-19T10:00");
        post.leave();
        clinic.settings.set(Map.of(Key.REMINDERS_HOURS, hours));
        look();
        post.leave();
        lookAt("2026-11-19T13:00");
        post.leave();

        assertThat(reminders(visit)).hasSize(expected).allMatch(SENT::equals);
    }

    @Test
    void oneThatWasBookedBetweenTheTwoMomentsHasMissedNothing() {
        itIs("2026-11-18T10:00");
        Visit visit = friday();
        lookAt("2026-11-19T12:00");

        assertThat(reminders(visit)).containsExactly(WAITING);
    }

    @ParameterizedTest(name = "{0} h, opened {1}")
    @CsvSource({"24, 2026-11-20T07:00, WAITING", "24, 2026-11-20T07:00:01, MISSED", "2, 2026-11-20T08:00, WAITING",
            "2, 2026-11-20T08:00:01, MISSED", "24, 2026-11-20T09:00, ", "1, 2026-11-20T08:01, WAITING"})
    void whatWasDueWhileTheProgramWasClosedIsSentIfItIsStillOfUse(String hours, String opened,
            @Nullable LetterState expected) {
        clinic.settings.set(Map.of(Key.REMINDERS_HOURS, hours));
        Visit visit = friday();
        lookAt(opened);

        assertThat(reminders(visit)).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(post.leave()).isEqualTo(expected == WAITING ? 1 : 0);
        look();
        assertThat(reminders(visit)).hasSize(expected == null ? 0 : 1);
    }

    @Test
    void aReminderThatCannotLeaveForTooLongIsMissed() {
        Visit visit = friday();
        lookAt(ONE_DAY);
        itIs("2026-11-20T07:00:01");
        assertThat(post.leave()).isZero();
        assertThat(reminders(visit)).containsExactly(MISSED, MISSED);
    }

    @Test
    void theNearerReminderTakesThePlaceOfOneThatCouldNotLeave() {
        Visit visit = friday();
        lookAt(TWO_DAYS);
        lookAt(ONE_DAY);
        assertThat(post.leave()).isOne();
        look();
        assertThat(reminders(visit)).containsExactly(CANCELLED, SENT);
    }

    /** What happens while a reminder waits, as when mail was down over night. */
    private enum Meanwhile {
        CANCELLED_SILENTLY, MOVED, MOVED_SILENTLY, OTHER_PATIENT, NO_SHOW, ARRIVED, OPTED_OUT, NO_ADDRESS, OTHER_DOCTOR
    }

    private void happens(Meanwhile what, Visit visit) {
        Telling silent = Telling.NO_LETTER;
        switch (what) {
            case CANCELLED_SILENTLY -> clinic.booking.cancel(MARIA, visit.id(), visit.version(), null, silent);
            case MOVED -> clinic.move(visit, "Strange", "2026-11-20T11:00", 30);
            case MOVED_SILENTLY -> move(visit, clinic.place("Strange", ana, "2026-11-20T11:00", 30), silent);
            case OTHER_PATIENT -> move(visit, clinic.place("Strange", clinic.patient("Li Wei"), FRIDAY, 30), silent);
            case OTHER_DOCTOR -> move(visit, clinic.place("Who", ana, FRIDAY, 30), silent);
            case NO_SHOW, ARRIVED -> clinic.store.write(session -> session.createMutationQuery(
                    "update Appointment set status = :status where id = :id")
                    .setParameter("status", AppointmentStatus.valueOf(what.name())).setParameter("id", visit.id())
                    .executeUpdate());
            case OPTED_OUT -> change(ana, details -> wanting(details, false));
            case NO_ADDRESS -> change(ana, details -> at(details, null));
        }
    }

    private static void move(Visit visit, Placement to, Telling telling) {
        done(clinic.booking.move(MARIA, visit.id(), visit.version(), new MoveRequest(to, telling, null)));
    }

    @ParameterizedTest
    @EnumSource
    void aReminderThatWaitsIsNotSentOnceItIsNoLongerSo(Meanwhile what) {
        Visit visit = friday();
        lookAt(ONE_DAY);
        happens(what, visit);

        post.leave();
        assertThat(reminders(visit)).containsExactly(MISSED, CANCELLED);
        look();
        assertThat(reminders(visit)).as("and none is written anew").hasSize(2);
    }

    @Test
    void aMoveThatIsTakenBackWhileTheReminderWaitsLeavesItDue() {
        Visit visit = friday();
        lookAt(TWO_DAYS);
        Outcome moved = clinic.move(visit, "Strange", "2026-11-20T11:00", 30);
        assertThat(reminders(visit)).containsExactly(CANCELLED);
        clinic.undo(moved);
        look();

        assertThat(reminders(visit)).containsExactly(CANCELLED, WAITING);
        assertThat(post.leave()).isOne();
    }

    @Test
    void aVisitThatMovesIsRemindedOfAnew() {
        Visit visit = friday();
        lookAt(TWO_DAYS);
        post.leave();
        done(clinic.move(visit, "Strange", "2026-11-24T09:00", 30));
        post.leave();
        lookAt("2026-11-22T08:59:59");
        assertThat(reminders(visit)).containsExactly(SENT);
        lookAt("2026-11-22T09:00");
        assertThat(reminders(visit)).containsExactly(SENT, WAITING);
    }

    @Test
    void anAddressThatIsCorrectedWhileTheReminderWaitsGetsItAsAReminder() {
        Visit visit = friday();
        lookAt(ONE_DAY);
        change(ana, details -> at(details, "new-" + address));
        assertThat(post.waiting(address)).isEmpty();
        assertThat(post.waiting("new-" + address)).as("no confirmation").singleElement()
                .satisfies(letter -> assertThat(letter.kind()).isEqualTo(REMINDER));
        look();
        assertThat(post.leave()).isOne();
        look();
        assertThat(reminders(visit)).containsExactly(MISSED, CANCELLED, SENT);
    }

    @Test
    void oneThatWasRefusedIsWrittenToTheNewAddressAndOneThatWasMovedSilentlyIsNot() {
        Visit visit = friday();
        lookAt(ONE_DAY);
        clinic.store.write(session -> session.createMutationQuery("update Letter set state = FAILED,"
                + " mayHaveLeft = true where aboutId = :id and state = WAITING").setParameter("id", visit.id())
                .executeUpdate());
        change(ana, details -> at(details, "new-" + address));
        assertThat(reminders(visit)).containsExactly(MISSED, CANCELLED, WAITING);

        move(visit, clinic.place("Strange", ana, "2026-11-20T11:00", 30), Telling.NO_LETTER);
        change(ana, details -> at(details, address));
        look();
        assertThat(reminders(visit)).containsExactly(MISSED, CANCELLED, CANCELLED);
    }

    @Test
    void aReminderIsSentAgainUntilTheVisitBeginsAndWhereverSheIsNow() {
        Visit visit = friday();
        lookAt(ONE_DAY);
        post.leave();
        UUID sent = newest(visit).id();
        itIs("2026-11-20T08:59");
        assertThat(clinic.letters.sendAgain(sent)).isInstanceOf(Posted.Queued.class);
        assertThat(post.leave()).isOne();

        change(ana, details -> at(details, "new-" + address));
        assertThat(clinic.letters.sendAgain(newest(visit).id())).isInstanceOf(Posted.Queued.class);
        assertThat(post.waiting("new-" + address)).hasSize(1);
        assertThat(post.leave()).isOne();

        change(ana, details -> wanting(details, false));
        assertThat(clinic.letters.sendAgain(newest(visit).id())).isEqualTo(new Posted.NothingToTell());
        change(ana, details -> wanting(details, true));
        itIs(FRIDAY);
        assertThat(clinic.letters.sendAgain(newest(visit).id())).isEqualTo(new Posted.NothingToTell());
    }

    @Test
    void whoWasOnlyRemindedIsConfirmedWhenAskedAndToldOfAChangeAsOne() {
        Visit visit = told(clinic.request("Strange", ana, FRIDAY, 30).telling(Telling.NO_LETTER));
        lookAt(ONE_DAY);
        post.leave();
        assertThat(clinic.confirming.confirm(MARIA, visit.id())).isInstanceOf(Confirmed.Queued.class);
        assertThat(newest(visit).kind()).isEqualTo(CONFIRMATION);

        done(clinic.move(clinic.now(visit), "Strange", "2026-11-20T11:00", 30));
        assertThat(newest(visit).kind()).isEqualTo(CHANGE);
        assertThat(post.waiting(address)).hasSize(1);
    }

    @Test
    void aConfirmationThatIsAskedForAfterAReminderIsTheConfirmationOnceMore() {
        Visit visit = friday();
        lookAt(TWO_DAYS);
        post.leave();
        clinic.confirming.confirm(MARIA, visit.id());

        assertThat(post.waiting(address)).singleElement()
                .satisfies(letter -> assertThat(letter.kind()).isEqualTo(CONFIRMATION));
    }

    @Test
    void eachVisitOfASeriesIsRemindedOfByItself() {
        BookingRequest first = clinic.request("Strange", ana, "2026-11-17T10:00", 30);
        var made = (Outcome.DoneTogether) clinic.series.book(MARIA, new SeriesRequest(first,
                new Recurrence(new Recurrence.Weekly(Set.of()), 1, new Recurrence.Count(2),
                        DayOfWeek.MONDAY)));
        post.leave();
        for (Visit visit : made.visits()) {
            lookAt(clinic.clock.clinic().local(visit.slot().start()).minusDays(1).toString());
            assertThat(post.waiting(address)).singleElement().satisfies(letter -> {
                assertThat(letter.kind()).isEqualTo(REMINDER);
                assertThat(letter.about()).isEqualTo(visit.id());
            });
            assertThat(post.leave()).isOne();
        }
    }

    @ParameterizedTest(name = "his at {0}: {1}")
    @CsvSource({"2026-11-20T09:30, true", "2026-11-20T12:00, true", "2026-11-20T12:05, false",
            "2026-11-23T09:00, false"})
    void relativesWhoComeOnOneDaySoonAfterEachOtherAreRemindedInOneMail(String his, boolean together) {
        UUID tom = clinic.patient("Tom Pérez", address);
        UUID li = clinic.patient("Li Wei", "li-" + address);
        Visit hers = friday();
        Visit toms = told(clinic.request("Who", tom, his, 30));
        Visit lis = told(clinic.request("Who", li, "2026-11-20T10:00", 30));
        lookAt(TWO_DAYS);
        assertThat(envelopes(hers)).hasSize(together ? 1 : 0).isEqualTo(envelopes(toms));
        assertThat(reminders(lis)).as("a stranger waits").isEmpty();
        assertThat(post.leave()).isEqualTo(together ? 2 : 1);

        lookAt(clinic.clock.clinic().local(toms.slot().start()).minusDays(2).toString());
        post.leave();
        assertThat(reminders(toms)).last().as("and only once").isEqualTo(SENT);
        assertThat(reminders(toms)).containsOnlyOnce(SENT);
    }

    @Test
    void aRelativeWhoIsNotToBeRemindedIsNotRemindedEarlyEither() {
        UUID tom = clinic.patient("Tom Pérez", address);
        friday();
        Visit never = told(new BookingRequest(clinic.place("Who", tom, "2026-11-20T09:30", 30), type(""), null,
                Telling.LETTER));
        Visit waits = done(clinic.booking.book(MARIA, clinic.request("Who", tom, "2026-11-20T10:00", 30)));
        lookAt(TWO_DAYS);

        assertThat(reminders(never)).isEmpty();
        assertThat(reminders(waits)).isEmpty();
    }

    private static List<UUID> envelopes(Visit visit) {
        return clinic.store.read(session -> session.createSelectionQuery(
                "select envelope from Letter where aboutId = :id and envelope is not null", UUID.class)
                .setParameter("id", visit.id()).list());
    }

    @Test
    void manyThatAreDueAtOnceAreWrittenAFewAtATime() {
        for (int minute = 0; minute < 60; minute++) {
            UUID patient = clinic.patient("Many " + minute, "many" + minute + "-" + address);
            told(new BookingRequest(clinic.place("Strange", patient, "2026-11-20T09:00", 5).at(
                    clinic.slot(LocalDateTime.parse(FRIDAY).plusMinutes(5L * minute).toString(), 5)), null, null,
                    Telling.NO_LETTER));
        }
        itIs("2026-11-20T00:00");

        assertThat(clinic.reminders.some()).isTrue();
        assertThat(clinic.reminders.some()).isFalse();
        assertThat(clinic.reminders.some()).isFalse();
        assertThat(clinic.store.<Long>read(session -> session.createSelectionQuery(
                "select count(*) from Letter where kind = REMINDER and state = WAITING", Long.class)
                .getSingleResult())).isEqualTo(60);
    }
}
