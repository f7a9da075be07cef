package clinicdesk.directory;

import clinicdesk.base.Ids;
import clinicdesk.db.PlainRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient of the clinic. */
@Entity
@Table(name = "patient")
public class Patient {

    /** All columns of a patient {@code t}. */
    static final String COLUMNS = "t.id, t.version, t.family_name, t.given_name, t.birth_date, t.phone, t.email, t.language,"
            + " t.reminders_wanted, t.alerts, t.insurance_provider, t.insurance_number, t.notes, t.merged_into, t.active,"
            + " t.search_text, t.sort_name, t.phone_number, t.phone_shown, t.search_form";

    static final Kept<Patient> KEPT = new Kept<>(Patient.class, Directory.PATIENTS,
            "select " + COLUMNS + " from patient t", Patient::new);

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

    @Column(name = "sort_name")
    private String sortName;

    @Column(name = "phone_number")
    private @Nullable String phoneNumber;

    @Column(name = "phone_shown")
    private @Nullable String phoneShown;

    @Column(name = "search_form")
    private int searchForm;

    @SuppressWarnings("NullAway.Init")
    protected Patient() {}

    /**
     * @param details checked by {@link PatientRules}
     * @param form of these details
     */
    Patient(PatientDetails details, SearchForm form) {
        this.id = Ids.next();
        this.active = true;
        hold(details, form);
    }

    /** As it is kept, in a row of {@link #COLUMNS}. */
    Patient(PlainRow row) throws SQLException {
        this.id = row.id(1);
        this.version = row.number(2);
        this.familyName = row.text(3);
        this.givenName = row.textOrNull(4);
        this.birthDate = row.dateOrNull(5);
        this.phone = row.textOrNull(6);
        this.email = row.textOrNull(7);
        this.language = row.textOrNull(8);
        this.remindersWanted = row.flag(9);
        this.alerts = row.textOrNull(10);
        this.insuranceProvider = row.textOrNull(11);
        this.insuranceNumber = row.textOrNull(12);
        this.notes = row.textOrNull(13);
        this.mergedInto = row.idOrNull(14);
        this.active = row.flag(15);
        this.searchText = row.text(16);
        this.sortName = row.text(17);
        this.phoneNumber = row.textOrNull(18);
        this.phoneShown = row.textOrNull(19);
        this.searchForm = (int) row.number(20);
    }

    private void hold(PatientDetails details, SearchForm form) {
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
        this.searchText = form.text();
        this.sortName = form.sortName();
        this.phoneNumber = form.phoneNumber();
        this.phoneShown = form.phoneShown();
        this.searchForm = SearchForm.VERSION;
    }

    /**
     * @param details checked by {@link PatientRules}
     * @param form of these details
     */
    void change(PatientDetails details, SearchForm form) {
        hold(details, form);
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

    /** As it was typed. */
    public @Nullable String phone() {
        return phone;
    }

    /** In the form of E.164, as "+442079460123"; null where there is no phone, or one that cannot be read. */
    public @Nullable String phoneNumber() {
        return phoneNumber;
    }

    /** As people of the clinic's country read it. */
    public @Nullable String phoneShown() {
        return phoneShown == null ? phone : phoneShown;
    }

    /** In the order of names: the family name, then the given name, accents and case ignored. */
    String sortName() {
        return sortName;
    }

    /** What these details are found by today; it may be kept in an older form. */
    SearchForm formNow(Phones phones) {
        return SearchForm.of(name(), birthDate, phone, phones);
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String language() {
        return language;
    }

    /** Whether this patient is to be reminded of visits. */
    public boolean remindersWanted() {
        return remindersWanted;
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
