-- Patients are found at once, however many there are. Each has a number, since the implicit one of a row may change,
-- and beside it who is shown for it, the patient or whom the record was merged into, and the name to order it by.
-- patient_part knows under the number every three signs in a row of what the patient is searched by. Between words
-- stand two spaces there: then the beginning of a word, be it one letter, is three signs too.

alter table patient add column sort_name varchar not null default '';
alter table patient add column phone_number varchar;
alter table patient add column phone_shown varchar;
-- The form in which the four of them are kept; what is in an older one is brought up to date while the program runs.
alter table patient add column search_form integer not null default 0;

create index patient_by_name on patient (sort_name, id) where active = 1 and merged_into is null;
create index patient_by_birth_date on patient (birth_date) where birth_date is not null;
create index patient_by_phone on patient (phone_number) where phone_number is not null;
create index patient_by_form on patient (search_form);

create table patient_key (
    number integer primary key,
    patient_id blob not null unique references patient (id),
    person_id blob not null references patient (id),
    sort_name varchar not null
);

create virtual table patient_part using fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);

-- So far dates were kept as they may be typed; now with hyphens only.
insert into patient_key (patient_id, person_id, sort_name)
    select id, coalesce(merged_into, id), sort_name from patient order by id;
insert into patient_part (rowid, text)
    select number, replace(replace(replace(replace(search_text, '+', ''), '.', '-'), '/', '-'), ' ', '  ')
    from patient_key join patient on id = patient_id
    where active = 1 or merged_into is not null;
insert into patient_part (patient_part) values ('optimize');

-- Who is inactive is not found; a record that was merged into another still leads to it.

create trigger patient_is_found after insert on patient
begin
    insert into patient_key (patient_id, person_id, sort_name)
        values (new.id, coalesce(new.merged_into, new.id), new.sort_name);
    insert into patient_part (rowid, text)
        select number, replace(new.search_text, ' ', '  ') from patient_key
        where patient_id = new.id and (new.active = 1 or new.merged_into is not null);
end;

create trigger patient_is_found_anew after update of search_text, active, merged_into on patient
    when new.search_text <> old.search_text or new.active <> old.active
        or (new.merged_into is null) <> (old.merged_into is null)
begin
    delete from patient_part where rowid = (select number from patient_key where patient_id = new.id);
    insert into patient_part (rowid, text)
        select number, replace(new.search_text, ' ', '  ') from patient_key
        where patient_id = new.id and (new.active = 1 or new.merged_into is not null);
end;

create trigger patient_is_found_as_another after update of merged_into on patient
    when new.merged_into is not old.merged_into
begin
    update patient_key set person_id = coalesce(new.merged_into, new.id) where patient_id = new.id;
end;

create trigger patient_is_found_in_order after update of sort_name on patient
    when new.sort_name <> old.sort_name
begin
    update patient_key set sort_name = new.sort_name where patient_id = new.id;
end;

create trigger patient_is_found_no_more before delete on patient
begin
    delete from patient_part where rowid = (select number from patient_key where patient_id = old.id);
    delete from patient_key where patient_id = old.id;
end;
