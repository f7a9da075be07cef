-- The day goes wrong: who has to be called, and which doctor runs late.

create table call (
    id blob primary key check (length(id) = 16),
    version bigint not null,
    appointment_id blob not null references appointment (id),
    was_start_ms bigint not null,
    was_doctor_id blob not null references doctor (id),
    added_ms bigint not null,
    done_ms bigint,
    done_by varchar
);
create index call_open on call (added_ms) where done_ms is null;
create index call_of_appointment on call (appointment_id);

create table lateness (
    doctor_id blob not null references doctor (id),
    day varchar not null,
    minutes integer not null check (minutes > 0),
    said_ms bigint not null,
    primary key (doctor_id, day)
) without rowid;

-- A series knows where its rule begins; no series was made before this version.

alter table series add column start_local varchar not null default '';
alter table series add column minutes integer not null default 0;

-- A letter about one visit of a series knows which: its start by the rule.

alter table letter add column recurrence varchar;

-- Who is to come again when the doctor's hours are not entered yet.

create table recall (
    id blob primary key check (length(id) = 16),
    version bigint not null,
    patient_id blob not null references patient (id),
    doctor_id blob references doctor (id),
    visit_type_id blob references visit_type (id),
    due varchar not null,
    reason varchar,
    added_ms bigint not null,
    closed_ms bigint
);
create index recall_open on recall (due) where closed_ms is null;
create index recall_of_patient on recall (patient_id);
