-- Who waits for a time that suits: with one doctor, anybody of a speciality, or anybody.

create table waiting (
    id blob primary key check (length(id) = 16),
    version bigint not null,
    patient_id blob not null references patient (id),
    doctor_id blob references doctor (id),
    specialization varchar,
    minutes integer not null check (minutes between 5 and 720),
    visit_type_id blob references visit_type (id),
    note varchar,
    -- A bit for each day that suits, Monday first.
    days integer not null check (days between 1 and 127),
    from_minute integer not null check (from_minute >= 0),
    to_minute integer not null check (to_minute > from_minute and to_minute <= 1440),
    urgent boolean not null,
    added_ms bigint not null,
    closed_ms bigint,
    check (doctor_id is null or specialization is null)
);
create index waiting_open on waiting (urgent desc, added_ms) where closed_ms is null;
create index waiting_of_patient on waiting (patient_id);
