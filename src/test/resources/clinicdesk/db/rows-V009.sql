-- What this version added, beside the rows of those before.

insert into api_token (id, name, role, doctor_id, secret_hash, created_ms, created_by, revoked_ms)
values (x'F9000000000070008000000000000001', 'Kiosk', 'DOCTOR', x'D0000000000070008000000000000001',
    zeroblob(32), 1794816000000, 'Maria', null);
