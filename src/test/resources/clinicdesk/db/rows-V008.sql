-- What this version added, beside the rows of those before: a visit of Dr Strange over the one at 10:00.

insert into appointment (id, version, doctor_id, patient_id, room_id, visit_type_id, start_ms, end_ms, start_local,
    busy_from_ms, busy_to_ms, status, status_reason, arrived_ms, reason, series_id, recurrence_local, overruled,
    overrule_reason, after_the_fact, sequence, created_ms, granted_over)
values
    (x'F0000000000070008000000000000008', 0, x'D0000000000070008000000000000001', x'B0000000000070008000000000000002',
        null, null, 1794823500000, 1794824100000, '2026-11-16T10:05', 1794823500000, 1794824100000, 'SCHEDULED', null,
        null, null, null, null, 1, 'Emergency', 0, 0, 1794300000000,
        'DOCTOR_BUSY:f0000000-0000-7000-8000-000000000001');
