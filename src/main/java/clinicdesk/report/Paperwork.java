package clinicdesk.report;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import clinicdesk.directory.Directory;
import clinicdesk.directory.Doctor;
import clinicdesk.hours.Hours;
import clinicdesk.hours.HoursPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the clinic puts on paper. All dates are the clinic's. */
public final class Paperwork {

    private final Store store;
    private final Access access;
    private final Audit audit;
    private final Book book;
    private final SheetStore visits;

    /** What is read for it. */
    public record Book(Directory directory, Hours hours, ClinicClock clock) {}

    /** How a day sheet left the desk, as the trail has it. */
    public enum Way {
        PRINT, SAVE
    }

    public Paperwork(Store store, Access access, Audit audit, Book book) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.book = book;
        this.visits = new SheetStore(store);
    }

    /** The sheet of each doctor who works here or has a visit on that day, by the doctors' names. */
    public PaperOutcome<List<DaySheet>> daySheets(Actor actor, LocalDate date) {
        return access.may(actor, Permission.SEE_PATIENTS)
                ? new PaperOutcome.Ready<>(daySheets(date))
                : new PaperOutcome.Denied<>(Permission.SEE_PATIENTS);
    }

    /** The same for the program itself, which keeps them for the day on which it cannot be asked. */
    List<DaySheet> daySheets(LocalDate date) {
        return store.read(session -> {
            Map<UUID, List<DaySheet.Row>> rows = visits.rows(book.clock().day(date));
            List<Doctor> doctors = book.directory().doctors().stream()
                    .filter(doctor -> doctor.active() || rows.containsKey(doctor.id())).toList();
            HoursPlan plan = book.hours().plan(doctors.stream().map(Doctor::id).toList(), date, date);
            return doctors.stream().map(doctor -> new DaySheet(doctor.id(), doctor.name(),
                    plan.day(doctor.id(), date), rows.getOrDefault(doctor.id(), List.of()))).toList();
        });
    }

    public PaperOutcome<VisitCard> card(Actor actor, UUID visitId) {
        if (!access.may(actor, Permission.SEE_PATIENTS)) {
            return new PaperOutcome.Denied<>(Permission.SEE_PATIENTS);
        }
        return visits.card(visitId).<PaperOutcome<VisitCard>>map(PaperOutcome.Ready::new)
                .orElseGet(PaperOutcome.Gone::new);
    }

    /** Notes in the trail who took these sheets, each a list of patients, away from the desk. */
    public void taken(Actor actor, Way way, List<DaySheet> sheets) {
        store.write(session -> {
            sheets.forEach(sheet -> audit.record(actor, way.name(), "daySheet", sheet.doctorId(),
                    List.of(FieldChange.of("day", null, sheet.date()))));
            return null;
        });
    }
}
