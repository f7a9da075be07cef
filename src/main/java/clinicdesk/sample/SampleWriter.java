package clinicdesk.sample;

import static clinicdesk.sample.Rows.row;

import clinicdesk.base.Texts;
import clinicdesk.directory.Phones;
import clinicdesk.directory.SearchForm;
import clinicdesk.hours.TimeSpan;
import clinicdesk.settings.Key;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes who the sample clinic has, when they work and what is set. */
final class SampleWriter {

    private final Rows rows;
    private final Seed seed;
    private final Instant then;

    /** @param then when all of this became so */
    SampleWriter(Rows rows, Seed seed, Instant then) {
        this.rows = rows;
        this.seed = seed;
        this.then = then;
    }

    void settings(Texts texts, String zone, LocalDate today) throws SQLException {
        rows.insert("setting", "name, content",
                List.of(row(Key.CLINIC_NAME.text(), texts.get("clinic.name")),
                        row(Key.CLINIC_PHONE.text(), texts.get("clinic.phone")),
                        row(Key.CLINIC_ADDRESS.text(), texts.get("clinic.address")),
                        row(Key.CLINIC_ZONE.text(), zone), row(Key.CLINIC_OPENS.text(), "08:00"),
                        row(Key.CLINIC_CLOSES.text(), "18:00"),
                        row(Key.MAIL_FROM.text(), texts.get("clinic.mail")),
                        row(Key.SAMPLE_DATE.text(), today.toString()),
                        row(Key.SAMPLE_VERSION.text(), SampleClinic.VERSION)));
    }

    void staff(Staff staff) throws SQLException {
        List<List<@Nullable Object>> rooms = new ArrayList<>();
        List<List<@Nullable Object>> doctors = new ArrayList<>();
        List<List<@Nullable Object>> hours = new ArrayList<>();
        for (Staff.Doctor doctor : staff.doctors()) {
            Staff.Profile profile = doctor.profile();
            rooms.add(row(doctor.room(), 0, profile.room(), null, true));
            doctors.add(row(doctor.id(), 0, profile.name(), profile.specialization(), profile.department(),
                    doctor.colour(), doctor.room(), true));
            doctor.week().forEach((day, blocks) -> {
                for (TimeSpan block : blocks) {
                    hours.add(row(seed.id(then), doctor.id(), day.getValue(), block.from(), block.to()));
                }
            });
        }
        rows.insert("room", "id, version, name, kind, active", rooms);
        rows.insert("doctor", "id, version, name, specialization, department, colour, room_id, active", doctors);
        rows.insert("working_hours", "id, doctor_id, weekday, from_minute, to_minute", hours);
        List<List<@Nullable Object>> types = new ArrayList<>();
        for (Staff.Type type : staff.types()) {
            types.add(row(type.id(), 0, type.name(), type.minutes(), 0, 0, types.size(), true));
        }
        rows.insert("visit_type", "id, version, name, minutes, buffer_before, buffer_after, colour, active", types);
    }

    void calendar(Calendar calendar) throws SQLException {
        rows.insert("holiday", "day, name, struck", List.of(row(calendar.holiday(), Calendar.HOLIDAY, false)));
        List<List<@Nullable Object>> leave = new ArrayList<>();
        for (Calendar.Away away : calendar.away()) {
            UUID id = seed.id(then);
            leave.add(row(id, away.doctor(), away.from(), away.to(), away.reason()));
        }
        rows.insert("leave", "id, doctor_id, from_local, to_local, reason", leave);
    }

    /** @param phones tells their numbers */
    void people(List<Person> people, Phones phones) throws SQLException {
        List<List<@Nullable Object>> patients = new ArrayList<>();
        for (Person person : people) {
            var details = person.details();
            var extras = details.extras();
            SearchForm form = SearchForm.of(details, phones);
            patients.add(row(person.id(), 0, details.name().family(), details.name().given(), details.birthDate(),
                    details.phone(), details.email(), extras.remindersWanted(), extras.alerts(),
                    extras.insuranceProvider(), extras.insuranceNumber(), true, form.text(), form.sortName(),
                    form.phoneNumber(), form.phoneShown(), SearchForm.VERSION));
        }
        rows.insert("patient", "id, version, family_name, given_name, birth_date, phone, email, reminders_wanted,"
                + " alerts, insurance_provider, insurance_number, active, search_text, sort_name,"
                + " phone_number, phone_shown, search_form", patients);
    }
}
