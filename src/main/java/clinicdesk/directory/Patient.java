package clinicdesk.directory;

import clinicdesk.base.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient of the clinic. */
@Entity
@Table(name = "patient")
public class Patient {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "given_name")
    private @Nullable String givenName;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    private @Nullable String phone;

    private @Nullable String email;

    private @Nullable String language;

    @Column(name = "reminders_wanted")
    private boolean remindersWanted;

    private @Nullable String alerts;

    @Column(name = "insurance_provider")
    private @Nullable String insuranceProvider;

    @Column(name = "insurance_number")
    private @Nullable String insuranceNumber;

    private @Nullable String notes;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    private boolean active;

    @Column(name = "search_text")
    private String searchText;

    @SuppressWarnings("NullAway.Init")
    protected Patient() {}

    /** @param details checked by {@link PatientRules} */
    Patient(PatientDetails details) {
        this.id = Ids.next();
        this.active = true;
        hold(details);
    }

    private void hold(PatientDetails details) {
        this.familyName = details.name().family();
        this.givenName = details.name().given();
        this.birthDate = details.birthDate();
        this.phone = details.phone();
        this.email = details.email();
        this.language = details.extras().language();
        this.remindersWanted = details.extras().remindersWanted();
        this.alerts = details.extras().alerts();
        this.insuranceProvider = details.extras().insuranceProvider();
        this.insuranceNumber = details.extras().insuranceNumber();
        this.notes = details.extras().notes();
        this.searchText = SearchText.of(details);
    }

    /** @param details checked by {@link PatientRules} */
    void change(PatientDetails details) {
        hold(details);
    }

    void deactivate() {
        active = false;
    }

    void activate() {
        active = true;
    }

    /** From now on this record is one of another's. */
    void mergeInto(UUID survivor) {
        mergedInto = survivor;
    }

    /** It is a person's own record again. */
    void standAlone() {
        mergedInto = null;
    }

    /** All that was said of this patient. */
    public PatientDetails details() {
        return new PatientDetails(name(), birthDate, phone, email, new PatientDetails.Extras(language, remindersWanted,
                alerts, insuranceProvider, insuranceNumber, notes));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public PersonName name() {
        return new PersonName(familyName, givenName);
    }

    public @Nullable LocalDate birthDate() {
        return birthDate;
    }

    public @Nullable String phone() {
        return phone;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String language() {
        return language;
    }

    public @Nullable String alerts() {
        return alerts;
    }

    public @Nullable String insuranceProvider() {
        return insuranceProvider;
    }

    /** The record that stands for this one since they were merged; null for a record of its own. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public boolean active() {
        return active;
    }
}
