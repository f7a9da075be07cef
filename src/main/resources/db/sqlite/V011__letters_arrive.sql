-- By which way a letter goes: as mail, or as a short message to a phone.

alter table letter add column channel varchar not null default 'MAIL' check (channel in ('MAIL', 'MESSAGE'));

-- What comes once for the thing that a letter is about, as the reminder a day before: never written twice, however many
-- programs look.

alter table letter add column occasion varchar;
create unique index letter_once on letter (about_id, occasion) where occasion is not null;

-- Why a try failed, as far as it tells a person what to do.

alter table letter_try add column trouble varchar;

-- How many hours before a visit of this type its patient is reminded, as '48,24'; null as the clinic has it, '' never.

alter table visit_type add column reminder_hours varchar;

-- When a visit was put where it lies now: who was told after the moment of a reminder needs none. Null since it was made.

alter table appointment add column placed_ms bigint check (placed_ms is null or typeof(placed_ms) = 'integer');

-- The clinic's own words for a sentence of its letters, in place of the program's.

create table wording (
    language varchar not null,
    name     varchar not null,
    content  varchar not null,
    primary key (language, name)
) without rowid;
