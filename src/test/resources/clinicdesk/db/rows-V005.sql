-- This version added no tables: two records that are of one person.

insert into patient (id, version, family_name, given_name, birth_date, phone, email, language, reminders_wanted, alerts,
    insurance_provider, insurance_number, notes, merged_into, active, search_text)
values (x'B0000000000070008000000000000009', 1, 'Novakova', 'Anna', null, null, null, null, 1, null, null, null, null,
    x'B0000000000070008000000000000001', 1, ' anna novakova');
