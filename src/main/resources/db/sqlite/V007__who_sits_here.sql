-- Who works at the desks, and the note that one of them leaves for the next: there is one at most.

create table person (
    id blob primary key check (length(id) = 16),
    version bigint not null,
    name varchar not null,
    role varchar not null check (role in ('ADMIN', 'RECEPTIONIST')),
    active boolean not null
);

create table handover_note (
    id blob primary key check (length(id) = 16),
    content varchar not null,
    written_by varchar not null,
    written_ms bigint not null
);

-- Letters in one envelope leave together, as one mail: those of a family that comes on one day.

alter table letter add column envelope blob;
create index letter_envelope on letter (envelope) where envelope is not null;

-- Who shares an address belongs together.

create index patient_by_email on patient (lower(email));
