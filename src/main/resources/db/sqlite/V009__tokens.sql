-- What other programs show to be let in. Of the secret only its SHA-256 is kept: who reads the store learns none.

create table api_token (
    id blob primary key check (length(id) = 16),
    name varchar not null,
    role varchar not null check (role in ('ADMIN', 'RECEPTIONIST', 'DOCTOR', 'READER')),
    doctor_id blob references doctor (id),
    secret_hash blob not null unique check (length(secret_hash) = 32),
    created_ms bigint not null,
    created_by varchar not null,
    revoked_ms bigint,
    check ((role = 'DOCTOR') = (doctor_id is not null))
);

create unique index api_token_by_name on api_token (lower(name)) where revoked_ms is null;
