-- A row in every table of this version. The clinic's zone is London; Dr Strange sees Ann at 10:00 on 16 November 2026.

insert into setting (name, content) values ('clinic.name', 'St Mary');

insert into room (id, version, name, kind, active)
values (x'A0000000000070008000000000000001', 0, 'Room 1', 'Surgery', 1);

insert into doctor (id, version, name, email, phone, specialization, department, colour, room_id, extra_places, active)
values
    (x'D0000000000070008000000000000001', 3, 'Dr Strange', 'strange@example.org', '020 7946 0000', 'Neurology',
        'East', 2, x'A0000000000070008000000000000001', 0, 1),
    (x'D0000000000070008000000000000002', 0, 'Dr Who', null, null, null, null, 1, null, 0, 1);

insert into patient (id, version, family_name, given_name, birth_date, phone, email, language, reminders_wanted, alerts,
    insurance_provider, insurance_number, notes, merged_into, active, search_text)
values
    (x'B0000000000070008000000000000001', 1, 'Nováková', 'Ann', '1980-05-17', '+420 601 002 003', 'ann@example.org',
        'cs', 1, 'Latex', 'VZP', '805517/1234', 'Comes by bus', null, 1, ' ann novakova 1980-05-17 17.05.1980 17.5.1980 17/05/1980 17/5/1980 +420601002003'),
    (x'B0000000000070008000000000000002', 0, 'Bobson', null, null, null, null, null, 0, null, null, null, null, null,
        1, ' bobson'),
    (x'B0000000000070008000000000000003', 0, 'Novakova', 'A', null, null, null, null, 1, null, null, null, null,
        x'B0000000000070008000000000000001', 0, ' a novakova');

insert into visit_type (id, version, name, minutes, buffer_before, buffer_after, colour, active)
values (x'C0000000000070008000000000000001', 0, 'Check-up', 30, 0, 10, 4, 1);

insert into working_hours (id, doctor_id, weekday, from_minute, to_minute, valid_from, valid_to)
values
    (x'E0000000000070008000000000000001', x'D0000000000070008000000000000001', 1, 540, 1020, null, null),
    (x'E0000000000070008000000000000002', x'D0000000000070008000000000000001', 2, 540, 1020, '2026-01-01', null),
    (x'E0000000000070008000000000000003', x'D0000000000070008000000000000002', 1, 480, 960, null, '2027-12-31');

insert into special_hours (id, doctor_id, day, from_minute, to_minute)
values (x'E1000000000070008000000000000001', x'D0000000000070008000000000000001', '2026-11-21', 720, 840);

insert into leave (id, doctor_id, from_local, to_local, reason)
values (x'E2000000000070008000000000000001', x'D0000000000070008000000000000001', '2026-11-17T12:00',
    '2026-11-17T13:00', 'Dentist');

insert into holiday (day, name, struck) values ('2026-12-25', 'Christmas Day', 0);

insert into series (id, version, rrule, sequence)
values (x'F1000000000070008000000000000001', 0, 'FREQ=WEEKLY;COUNT=3', 0);

-- Booked with ten minutes after it; cancelled at the same time; over since Friday.
insert into appointment (id, version, doctor_id, patient_id, room_id, visit_type_id, start_ms, end_ms, start_local,
    busy_from_ms, busy_to_ms, status, status_reason, arrived_ms, reason, series_id, recurrence_local, overruled,
    overrule_reason, after_the_fact, sequence, created_ms)
values
    (x'F0000000000070008000000000000001', 2, x'D0000000000070008000000000000001', x'B0000000000070008000000000000001',
        x'A0000000000070008000000000000001', x'C0000000000070008000000000000001', 1794823200000, 1794825000000,
        '2026-11-16T10:00', 1794823200000, 1794825600000, 'SCHEDULED', null, null, 'Headache', null, null, 0, null, 0,
        1, 1794300000000),
    (x'F0000000000070008000000000000002', 1, x'D0000000000070008000000000000001', x'B0000000000070008000000000000002',
        null, null, 1794823200000, 1794825000000, '2026-11-16T10:00', 1794823200000, 1794825000000, 'CANCELLED',
        'Ill', null, null, null, null, 0, null, 0, 1, 1794300000000),
    (x'F0000000000070008000000000000003', 3, x'D0000000000070008000000000000002', x'B0000000000070008000000000000002',
        null, null, 1794564000000, 1794566700000, '2026-11-13T10:00', 1794564000000, 1794566700000, 'COMPLETED', null,
        1794563700000, null, null, null, 0, null, 0, 0, 1794300000000);

insert into parked (id, desk, parked_ms, appointment_id, patient_id, typed, doctor_id, visit_type_id, start_ms, minutes,
    reason)
values (x'F2000000000070008000000000000001', 'desk 1', 1794816000000, null, x'B0000000000070008000000000000002',
    'bobs', x'D0000000000070008000000000000002', null, 1794823200000, 30, null);

insert into letter (id, version, kind, about_id, uid, sequence, says, recipient_name, address, language, subject,
    text_body, html_body, calendar_method, calendar_body, state, created_ms, due_ms, claimed_by, claimed_until_ms,
    attempts, first_try_ms, may_have_left, sent_ms)
values (x'F3000000000070008000000000000001', 2, 'CONFIRMATION', x'F0000000000070008000000000000001',
    'f0000000-0000-7000-8000-000000000001@clinic-desk', 0,
    '2026-11-16T10:00:00Z/30/d0000000-0000-7000-8000-000000000001/a0000000-0000-7000-8000-000000000001/b0000000-0000-7000-8000-000000000001',
    'Ann Nováková', 'ann@example.org', 'cs', 'Your visit',
    'Dear Ann', '<p>Dear Ann</p>', 'REQUEST', 'BEGIN:VCALENDAR', 'SENT', 1794300000000, 1794300060000, null, null, 1,
    1794300060000, 1, 1794300061000);

insert into letter_try (id, letter_id, at_ms, accepted, answer)
values (x'F4000000000070008000000000000001', x'F3000000000070008000000000000001', 1794300061000, 1, '250 OK');

insert into audit_line (id, at_ms, actor, actor_role, action, subject, subject_id)
values (x'F5000000000070008000000000000001', 1794300000000, 'Maria', 'RECEPTIONIST', 'BOOK', 'appointment',
    x'F0000000000070008000000000000001');

insert into audit_change (audit_line_id, field, old_value, new_value)
values (x'F5000000000070008000000000000001', 'start', null, '2026-11-16T10:00');

insert into change_log (topic, ref) values ('appointment', x'F0000000000070008000000000000001');
