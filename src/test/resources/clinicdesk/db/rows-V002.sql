-- What this version added, beside the rows of those before.

insert into call (id, version, appointment_id, was_start_ms, was_doctor_id, added_ms, done_ms, done_by)
values
    (x'F6000000000070008000000000000001', 0, x'F0000000000070008000000000000001', 1794823200000, x'D0000000000070008000000000000001',
        1794816000000, null, null),
    (x'F6000000000070008000000000000002', 1, x'F0000000000070008000000000000003', 1794564000000, x'D0000000000070008000000000000002',
        1794556800000, 1794560400000, 'Maria');

insert into lateness (doctor_id, day, minutes, said_ms)
values (x'D0000000000070008000000000000001', '2026-11-16', 20, 1794816000000);

insert into series (id, version, rrule, sequence, start_local, minutes)
values (x'F1000000000070008000000000000002', 0, 'FREQ=WEEKLY;COUNT=10', 0, '2026-11-23T09:00', 30);

insert into recall (id, version, patient_id, doctor_id, visit_type_id, due, reason, added_ms, closed_ms)
values (x'F7000000000070008000000000000001', 0, x'B0000000000070008000000000000001',
    x'D0000000000070008000000000000001', x'C0000000000070008000000000000001', '2027-05-16', 'Check-up', 1794816000000,
    null);
