-- Patients' records can be corrected and merged.

-- Who a letter is to, whatever address it went to; of the letters so far, whose visit it tells of.

alter table letter add column recipient_id blob;
update letter set recipient_id = coalesce(
    (select patient_id from appointment where appointment.id = letter.about_id),
    (select patient_id from appointment where series_id = letter.about_id limit 1));
create index letter_not_left_to on letter (recipient_id) where state in ('WAITING', 'HELD', 'FAILED');

-- Who shares an address.

create index patient_of_email on patient (lower(email));
