-- The clinic's book. Instants are epoch milliseconds, dates and local times ISO text, times of day minutes, ids
-- UUIDv7 as 16 bytes. SQLite's own types are loose, so the columns that rules rest on check theirs.

create table setting (
    name varchar primary key,
    content varchar not null
);

create table room (
    id blob primary key check (length(id) = 16),
    version bigint not null,
    name varchar not null,
    kind varchar,
    active boolean not null
);

create table doctor (
    id blob primary key check (length(id) = 16),
    version bigint not null,
    name varchar not null,
    email varchar,
    phone varchar,
    specialization varchar,
    department varchar,
    colour integer not null,
    room_id blob references room (id),
    extra_places integer not null default 0,
    active boolean not null
);

create table patient (
    id blob primary key check (length(id) = 16),
    version bigint not null,
    family_name varchar not null,
    given_name varchar,
    birth_date varchar,
    phone varchar,
    email varchar,
    language varchar,
    reminders_wanted boolean not null,
    alerts varchar,
    insurance_provider varchar,
    insurance_number varchar,
    notes varchar,
    merged_into blob references patient (id),
    active boolean not null,
    search_text varchar not null
);
create index patient_merged_into on patient (merged_into) where merged_into is not null;

create table visit_type (
    id blob primary key check (length(id) = 16),
    version bigint not null,
    name varchar not null,
    minutes integer not null,
    buffer_before integer not null,
    buffer_after integer not null,
    colour integer not null,
    active boolean not null
);

-- When a doctor works

create table working_hours (
    id blob primary key check (length(id) = 16),
    doctor_id blob not null references doctor (id),
    weekday integer not null check (weekday between 1 and 7),
    from_minute integer not null,
    to_minute integer not null check (to_minute > from_minute and to_minute <= 1440),
    valid_from varchar,
    valid_to varchar
);
create index working_hours_of_doctor on working_hours (doctor_id);

create table special_hours (
    id blob primary key check (length(id) = 16),
    doctor_id blob not null references doctor (id),
    day varchar not null,
    from_minute integer not null,
    to_minute integer not null check (to_minute > from_minute and to_minute <= 1440)
);
create index special_hours_of_doctor on special_hours (doctor_id, day);

create table leave (
    id blob primary key check (length(id) = 16),
    doctor_id blob not null references doctor (id),
    from_local varchar not null,
    to_local varchar not null check (to_local > from_local),
    reason varchar
);
create index leave_of_doctor on leave (doctor_id, from_local);

create table holiday (
    day varchar primary key,
    name varchar not null,
    struck boolean not null
);

-- Visits

create table series (
    id blob primary key check (length(id) = 16),
    version bigint not null,
    rrule varchar not null,
    sequence integer not null
);

create table appointment (
    id blob primary key check (length(id) = 16),
    version bigint not null,
    doctor_id blob not null references doctor (id),
    patient_id blob not null references patient (id),
    room_id blob references room (id),
    visit_type_id blob references visit_type (id),
    start_ms bigint not null check (typeof(start_ms) = 'integer'),
    end_ms bigint not null check (typeof(end_ms) = 'integer' and end_ms > start_ms),
    start_local varchar not null,
    busy_from_ms bigint not null check (typeof(busy_from_ms) = 'integer' and busy_from_ms <= start_ms),
    busy_to_ms bigint not null check (typeof(busy_to_ms) = 'integer' and busy_to_ms >= end_ms),
    status varchar not null check (status in
        ('SCHEDULED', 'ARRIVED', 'IN_PROGRESS', 'COMPLETED', 'NO_SHOW', 'CANCELLED')),
    status_reason varchar,
    arrived_ms bigint,
    reason varchar,
    series_id blob references series (id),
    recurrence_local varchar,
    overruled boolean not null,
    overrule_reason varchar,
    after_the_fact boolean not null,
    sequence integer not null,
    created_ms bigint not null
);
create index appointment_by_start on appointment (start_ms);
create index appointment_of_patient_by_start on appointment (patient_id, start_ms);
create index appointment_of_doctor_by_start on appointment (doctor_id, start_ms);
create index appointment_of_series on appointment (series_id) where series_id is not null;

-- The last guard against a double booking. Visits that hold their time never overlap, so only the last one that
-- begins before the new one ends can be in the way, and one look into an index finds it.

create index held_time_of_doctor on appointment (doctor_id, busy_from_ms)
    where status <> 'CANCELLED' and overruled = 0;
create index held_time_of_patient on appointment (patient_id, start_ms)
    where status <> 'CANCELLED' and overruled = 0;
create index held_time_of_room on appointment (room_id, start_ms)
    where status <> 'CANCELLED' and overruled = 0 and room_id is not null;

create trigger no_overlap_on_insert before insert on appointment
    when new.status <> 'CANCELLED' and new.overruled = 0
begin
    select raise(abort, 'APPT_OVERLAP doctor') where
        (select busy_to_ms from appointment
            where doctor_id = new.doctor_id and busy_from_ms < new.busy_to_ms
                and status <> 'CANCELLED' and overruled = 0
            order by busy_from_ms desc limit 1) > new.busy_from_ms;
    select raise(abort, 'APPT_OVERLAP patient') where
        (select end_ms from appointment
            where patient_id = new.patient_id and start_ms < new.end_ms
                and status <> 'CANCELLED' and overruled = 0
            order by start_ms desc limit 1) > new.start_ms;
    select raise(abort, 'APPT_OVERLAP room') where new.room_id is not null and
        (select end_ms from appointment
            where room_id = new.room_id and start_ms < new.end_ms
                and status <> 'CANCELLED' and overruled = 0 and room_id is not null
            order by start_ms desc limit 1) > new.start_ms;
end;

create trigger no_overlap_on_update
    before update of doctor_id, patient_id, room_id, start_ms, end_ms, busy_from_ms, busy_to_ms, status, overruled
    on appointment
    when new.status <> 'CANCELLED' and new.overruled = 0
begin
    select raise(abort, 'APPT_OVERLAP doctor') where
        (select busy_to_ms from appointment
            where doctor_id = new.doctor_id and busy_from_ms < new.busy_to_ms
                and status <> 'CANCELLED' and overruled = 0 and id <> new.id
            order by busy_from_ms desc limit 1) > new.busy_from_ms;
    select raise(abort, 'APPT_OVERLAP patient') where
        (select end_ms from appointment
            where patient_id = new.patient_id and start_ms < new.end_ms
                and status <> 'CANCELLED' and overruled = 0 and id <> new.id
            order by start_ms desc limit 1) > new.start_ms;
    select raise(abort, 'APPT_OVERLAP room') where new.room_id is not null and
        (select end_ms from appointment
            where room_id = new.room_id and start_ms < new.end_ms
                and status <> 'CANCELLED' and overruled = 0 and room_id is not null and id <> new.id
            order by start_ms desc limit 1) > new.start_ms;
end;

-- A half-typed booking or a visit that waits to be put elsewhere, in the tray of a desk. It holds no time.

create table parked (
    id blob primary key check (length(id) = 16),
    desk varchar not null,
    parked_ms bigint not null,
    appointment_id blob references appointment (id),
    patient_id blob references patient (id),
    typed varchar not null,
    doctor_id blob references doctor (id),
    visit_type_id blob references visit_type (id),
    start_ms bigint,
    minutes integer,
    reason varchar
);

-- Letters

create table letter (
    id blob primary key check (length(id) = 16),
    version bigint not null,
    kind varchar not null,
    about_id blob not null,
    uid varchar not null,
    sequence integer not null,
    says varchar not null,
    recipient_name varchar not null,
    address varchar not null,
    language varchar,
    subject varchar not null,
    text_body varchar not null,
    html_body varchar not null,
    calendar_method varchar,
    calendar_body varchar,
    state varchar not null check (state in
        ('WAITING', 'HELD', 'SENDING', 'SENT', 'FAILED', 'CANCELLED', 'MISSED')),
    created_ms bigint not null,
    due_ms bigint not null,
    claimed_by varchar,
    claimed_until_ms bigint,
    attempts integer not null,
    first_try_ms bigint,
    may_have_left boolean not null,
    sent_ms bigint
);
create index letter_of_uid on letter (uid);
create index letter_due on letter (due_ms) where state in ('WAITING', 'SENDING');
create index letter_about on letter (about_id);
create index letter_state on letter (state) where state in ('WAITING', 'HELD', 'SENDING', 'FAILED');

create table letter_try (
    id blob primary key check (length(id) = 16),
    letter_id blob not null references letter (id),
    at_ms bigint not null,
    accepted boolean not null,
    answer varchar not null
);
create index letter_try_of_letter on letter_try (letter_id);

-- The trail: what was done, by whom, when. Nothing changes or removes a line.

create table audit_line (
    id blob primary key check (length(id) = 16),
    at_ms bigint not null,
    actor varchar not null,
    actor_role varchar not null,
    action varchar not null,
    subject varchar not null,
    subject_id blob not null
);
create index audit_line_of_subject on audit_line (subject_id, id);

create table audit_change (
    audit_line_id blob not null references audit_line (id),
    field varchar not null,
    old_value varchar,
    new_value varchar,
    primary key (audit_line_id, field)
) without rowid;

create trigger audit_line_is_kept before delete on audit_line begin select raise(abort, 'AUDIT_KEPT'); end;
create trigger audit_line_is_fixed before update on audit_line begin select raise(abort, 'AUDIT_KEPT'); end;
create trigger audit_change_is_kept before delete on audit_change begin select raise(abort, 'AUDIT_KEPT'); end;
create trigger audit_change_is_fixed before update on audit_change begin select raise(abort, 'AUDIT_KEPT'); end;

-- What was touched, for every program that shows it; seq is the change counter.

create table change_log (
    seq integer primary key autoincrement,
    topic varchar not null,
    ref blob not null
);
