-- What this version added, beside the rows of those before.

insert into waiting (id, version, patient_id, doctor_id, specialization, minutes, visit_type_id, note, days,
    from_minute, to_minute, urgent, added_ms, closed_ms)
values
    (x'F8000000000070008000000000000001', 0, x'B0000000000070008000000000000001',
        x'D0000000000070008000000000000001', null, 30, x'C0000000000070008000000000000001', 'Comes at short notice', 31,
        540, 720, 1, 1794816000000, null),
    (x'F8000000000070008000000000000002', 1, x'B0000000000070008000000000000002', null, 'Neurology', 45, null, null,
        127, 0, 1440, 0, 1794816000000, 1794819600000);
