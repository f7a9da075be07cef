insert into given_answer (token_id, asked_key, fingerprint, status, headers, content, given_ms)
values (x'f5000000000070008000000000000001', 'order 66', 'POST /api/v1/appointments 00', 201, '{}', '{}', 1794300000000);
