-- What this version added, beside the rows of those before.

insert into visit_type_room (visit_type_id, room_id)
values (x'C0000000000070008000000000000001', x'A0000000000070008000000000000001');
