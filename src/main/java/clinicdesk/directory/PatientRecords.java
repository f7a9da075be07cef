package clinicdesk.directory;

import clinicdesk.access.Access;
import clinicdesk.access.Permission;
import clinicdesk.audit.Audit;
import clinicdesk.audit.FieldChange;
import clinicdesk.base.Actor;
import clinicdesk.base.ClinicClock;
import clinicdesk.db.Store;
import clinicdesk.directory.PatientChange.Seen;
import clinicdesk.directory.RecordOutcome.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Changes patients' records. Each change is one transaction, with its line in the trail of every record it touches. */
public final class PatientRecords {

    private final Store store;
    private final Access access;
    private final Audit audit;
    private final ClinicClock clock;
    private final Phones phones;

    /** @param phones knows which numbers can be */
    public PatientRecords(Store store, Access access, Audit audit, ClinicClock clock, Phones phones) {
        this.phones = phones;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this actor may change records at all. */
    public boolean may(Actor actor) {
        return access.may(actor, Permission.EDIT_PATIENTS);
    }

    /** Makes the change, unless a record is no longer as it was seen. */
    public RecordOutcome change(Actor actor, PatientChange change) {
        if (!may(actor)) {
            return new RecordOutcome.Denied(Permission.EDIT_PATIENTS);
        }
        return store.write(session -> {
            Making making = new Making(session, actor);
            return switch (change) {
                case PatientChange.Details details -> making.details(details);
                case PatientChange.Activity activity -> making.activity(activity);
                case PatientChange.Merge merge -> making.merge(merge);
                case PatientChange.Part part -> making.part(part);
            };
        });
    }

    /** One change in its transaction. */
    private final class Making {

        private final StatelessSession session;
        private final Actor actor;

        Making(StatelessSession session, Actor actor) {
            this.session = session;
            this.actor = actor;
        }

        RecordOutcome details(PatientChange.Details change) {
            Patient patient = find(change.id());
            if (patient == null) {
                return new RecordOutcome.Unknown();
            }
            PatientDetails before = patient.details();
            if (patient.mergedInto() != null || !before.equals(change.seen())) {
                return new RecordOutcome.Stale(patient);
            }
            return wrong(change.details()).orElseGet(() -> {
                hold(patient, change.details());
                keep(patient, "CHANGE", PatientTrail.between(before, change.details()));
                return new Changed(patient, List.of(patient.id()),
                        new PatientChange.Details(patient.id(), change.details(), before));
            });
        }

        RecordOutcome activity(PatientChange.Activity change) {
            Patient patient = find(change.id());
            if (patient == null) {
                return new RecordOutcome.Unknown();
            }
            if (patient.mergedInto() != null || patient.active() == change.active()) {
                return new RecordOutcome.Stale(patient);
            }
            if (change.active()) {
                patient.activate();
            } else {
                patient.deactivate();
            }
            keep(patient, change.active() ? "ACTIVATE" : "DEACTIVATE",
                    List.of(FieldChange.of("active", !change.active(), change.active())));
            return new Changed(patient, List.of(patient.id()),
                    new PatientChange.Activity(patient.id(), !change.active()));
        }

        RecordOutcome merge(PatientChange.Merge change) {
            Patient keep = find(change.keep().id());
            Patient away = find(change.away().id());
            if (keep == null || away == null || keep.id().equals(away.id())) {
                return new RecordOutcome.Unknown();
            }
            return notAsSeen(change.keep(), keep).or(() -> notAsSeen(change.away(), away))
                    .or(() -> wrong(change.details())).orElseGet(() -> merged(keep, away, change.details()));
        }

        private RecordOutcome merged(Patient keep, Patient away, PatientDetails details) {
            PatientDetails before = keep.details();
            List<Patient> earlier = session
                    .createSelectionQuery("from Patient where mergedInto = :away order by id", Patient.class)
                    .setParameter("away", away.id()).list();
            hold(keep, details);
            List<FieldChange> changes = new ArrayList<>(PatientTrail.between(before, details));
            changes.add(FieldChange.of("merged", null, away.name().display()));
            keep(keep, "MERGE", changes);
            move(away, keep.id(), "MERGE", null, keep.name());
            earlier.forEach(record -> move(record, keep.id(), "MERGE", away.name(), keep.name()));
            List<UUID> moved = earlier.stream().map(Patient::id).toList();
            return new Changed(keep, touched(keep, away.id(), moved),
                    new PatientChange.Part(Seen.of(keep), before, away.id(), moved));
        }

        RecordOutcome part(PatientChange.Part change) {
            Patient keep = find(change.keep().id());
            Patient away = find(change.away());
            if (keep == null || away == null) {
                return new RecordOutcome.Unknown();
            }
            if (!change.keep().isStill(keep) || !keep.id().equals(away.mergedInto())) {
                return new RecordOutcome.Stale(keep);
            }
            PatientDetails merged = keep.details();
            hold(keep, change.before());
            List<FieldChange> changes = new ArrayList<>(PatientTrail.between(merged, change.before()));
            changes.add(FieldChange.of("merged", away.name().display(), null));
            keep(keep, "PART", changes);
            move(away, null, "PART", merged.name(), null);
            change.earlier().stream().map(this::find).forEach(record -> {
                if (record != null) {
                    move(record, away.id(), "PART", merged.name(), away.name());
                }
            });
            return new Changed(keep, touched(keep, away.id(), change.earlier()),
                    new PatientChange.Merge(Seen.of(keep), Seen.of(away), merged));
        }

        /** Lets a record be one of that person's, or of its own. */
        private void move(Patient record, @Nullable UUID into, String action, @Nullable PersonName before,
                @Nullable PersonName after) {
            if (into == null) {
                record.standAlone();
            } else {
                record.mergeInto(into);
            }
            keep(record, action, List.of(FieldChange.of("mergedInto", before == null ? null : before.display(),
                    after == null ? null : after.display())));
        }

        private static List<UUID> touched(Patient keep, UUID away, List<UUID> earlier) {
            List<UUID> all = new ArrayList<>(List.of(keep.id(), away));
            all.addAll(earlier);
            return all;
        }

        private @Nullable Patient find(UUID id) {
            return session.get(Patient.class, id);
        }

        private static Optional<RecordOutcome> notAsSeen(Seen seen, Patient now) {
            return seen.isStill(now) && now.mergedInto() == null
                    ? Optional.empty()
                    : Optional.of(new RecordOutcome.Stale(now));
        }

        private Optional<RecordOutcome> wrong(PatientDetails details) {
            var problems = PatientRules.check(details, clock.today(), phones);
            return problems.isEmpty() ? Optional.empty() : Optional.of(new RecordOutcome.Invalid(problems));
        }

        private void hold(Patient patient, PatientDetails details) {
            patient.change(details, SearchForm.of(details, phones));
        }

        private void keep(Patient patient, String action, List<FieldChange> changes) {
            session.update(patient);
            audit.record(actor, action, Directory.PATIENTS, patient.id(), changes);
            store.touched(Directory.PATIENTS, patient.id());
        }
    }
}
