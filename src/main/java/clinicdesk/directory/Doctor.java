package clinicdesk.directory;

import clinicdesk.base.Ids;
import clinicdesk.db.PlainRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A doctor whose book the clinic keeps. */
@Entity
@Table(name = "doctor")
public class Doctor {

    /** The most extra places an hour that a doctor may have. */
    public static final int MOST_EXTRA_PLACES = 20;

    static final Kept<Doctor> KEPT = new Kept<>(Doctor.class, Directory.DOCTORS,
            "select t.id, t.version, t.name, t.email, t.phone, t.specialization, t.department, t.colour, t.room_id,"
                    + " t.extra_places, t.active from doctor t",
            Doctor::new);

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    private @Nullable String email;

    private @Nullable String phone;

    private @Nullable String specialization;

    private @Nullable String department;

    private int colour;

    @Column(name = "room_id")
    private @Nullable UUID roomId;

    @Column(name = "extra_places")
    private int extraPlaces;

    private boolean active;

    @SuppressWarnings("NullAway.Init")
    protected Doctor() {}

    /**
     * @param name with the title: "Dr Strange"
     * @param colour the place in the palette of the desk, from 0
     * @param roomId the room that this doctor's visits are in unless told otherwise
     */
    public Doctor(String name, @Nullable String specialization, @Nullable String department, int colour,
            @Nullable UUID roomId) {
        this.id = Ids.next();
        this.name = name;
        this.specialization = specialization;
        this.department = department;
        this.colour = colour;
        this.roomId = roomId;
        this.active = true;
    }

    /** As kept. */
    private Doctor(PlainRow row) throws SQLException {
        this.id = row.id(1);
        this.version = row.number(2);
        this.name = row.text(3);
        this.email = row.textOrNull(4);
        this.phone = row.textOrNull(5);
        this.specialization = row.textOrNull(6);
        this.department = row.textOrNull(7);
        this.colour = (int) row.number(8);
        this.roomId = row.idOrNull(9);
        this.extraPlaces = (int) row.number(10);
        this.active = row.flag(11);
    }

    /** A new doctor. */
    Doctor(UUID id, DoctorDetails details) {
        this(details.name(), null, null, details.colour(), null);
        this.id = id;
        describe(details);
    }

    final void describe(DoctorDetails details) {
        name = details.name();
        specialization = details.work().specialization();
        department = details.work().department();
        phone = details.contact().phone();
        email = details.contact().email();
        colour = details.colour();
        roomId = details.roomId();
    }

    /** What was filled in for this doctor. */
    public DoctorDetails details() {
        return new DoctorDetails(name, new DoctorDetails.Work(specialization, department),
                new DoctorDetails.Contact(phone, email), colour, roomId);
    }

    /** @param wanted whether visits can be booked with this doctor */
    void use(boolean wanted) {
        active = wanted;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String phone() {
        return phone;
    }

    public @Nullable String specialization() {
        return specialization;
    }

    public @Nullable String department() {
        return department;
    }

    public int colour() {
        return colour;
    }

    public @Nullable UUID roomId() {
        return roomId;
    }

    /** How many places an hour need no reason when they are booked beside another visit. */
    public int extraPlaces() {
        return extraPlaces;
    }

    /** @throws IllegalArgumentException unless 0 to {@link #MOST_EXTRA_PLACES} */
    public void allowExtraPlaces(int places) {
        if (places < 0 || places > MOST_EXTRA_PLACES) {
            throw new IllegalArgumentException("extra places: " + places);
        }
        extraPlaces = places;
    }

    public boolean active() {
        return active;
    }
}
