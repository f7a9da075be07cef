package clinicdesk.app;

import static java.util.stream.Collectors.toSet;

import clinicdesk.access.Handover;
import clinicdesk.access.People;
import clinicdesk.booking.BookingService;
import clinicdesk.booking.CallList;
import clinicdesk.db.Change;
import clinicdesk.db.ChangeWatch.News;
import clinicdesk.directory.Directory;
import clinicdesk.hours.Hours;
import clinicdesk.mail.Outbox;
import clinicdesk.settings.ClinicSettings;
import clinicdesk.ui.shell.UpToDate;
import clinicdesk.waitlist.Recalls;
import clinicdesk.waitlist.WaitingList;
import java.util.Set;
import java.util.UUID;

/** Who in the window is told what any program has written. */
record NewsRound(UpToDate window, Rooms rooms) {

    /** The pages that follow by themselves. */
    record Rooms(PatientsRoom patients, TodayRoom today, OutboxRoom outbox, ClinicRoom clinic,
            SettingsRoom settings) {}

    /** When the clinic works, what it has and what it has set. */
    private static final Set<String> CLINIC = Set.of(ClinicSettings.SETTINGS, Hours.HOURS, Directory.DOCTORS,
            Directory.ROOMS,
            Directory.VISIT_TYPES);

    private static final Set<String> WAITING = Set.of(WaitingList.WAITING, Recalls.RECALLS);

    private static final Set<String> SEAT = Set.of(People.PEOPLE, Handover.NOTE);

    void tell(News news) {
        Set<UUID> visits = news.changes().stream().filter(change -> change.topic().equals(BookingService.VISITS))
                .map(Change::id).collect(toSet());
        boolean ofClinic = isOf(CLINIC, news);
        boolean others = ofClinic || isOf(Set.of(Directory.PATIENTS), news);
        window.changed(visits, others);
        if (others || !visits.isEmpty()) {
            rooms.today().changed();
        }
        if (others || !visits.isEmpty() || isOf(WAITING, news)) {
            rooms.patients().changed();
            window.waitingChanged();
        }
        if (!visits.isEmpty()) {
            rooms.clinic().visitsChanged();
        }
        if (others || !visits.isEmpty() || isOf(Set.of(Outbox.TOPIC), news)) {
            rooms.outbox().changed();
        }
        if (isOf(SEAT, news)) {
            window.seatChanged();
        }
        if (ofClinic) {
            window.disorderChanged();
            rooms.clinic().changed();
            rooms.settings().changed();
        } else if (others || !visits.isEmpty() || isOf(Set.of(CallList.CALLS), news)) {
            window.disorderChanged(visits);
        }
    }

    private static boolean isOf(Set<String> topics, News news) {
        return news.all() || news.changes().stream().anyMatch(change -> topics.contains(change.topic()));
    }
}
