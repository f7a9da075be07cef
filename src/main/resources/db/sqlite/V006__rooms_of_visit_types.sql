-- The rooms that visits of a type may be in; a type that names none may be anywhere.

create table visit_type_room (
    visit_type_id blob not null references visit_type (id),
    room_id blob not null references room (id),
    primary key (visit_type_id, room_id)
) without rowid;
