-- What this version added, beside the rows of those before.

insert into person (id, version, name, role, active)
values (x'F8000000000070008000000000000001', 0, 'Maria', 'ADMIN', true);

insert into handover_note (id, content, written_by, written_ms)
values (x'00000000000000000000000000000001', 'The key is in the drawer.', 'Maria', 1794816000000);

update letter set envelope = x'F0000000000070008000000000000001' where envelope is null;
