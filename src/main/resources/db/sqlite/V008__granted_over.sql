-- What refused a visit when it was granted all the same, so that an undo puts it back over that and nothing else. Of
-- those before nobody noted it: they stay where the hours do not let them, and none comes back over another visit.

alter table appointment add column granted_over varchar;
update appointment set granted_over = 'HOLIDAY ON_LEAVE OUTSIDE_HOURS' where overrule_reason is not null;

-- Who looks for a free time asks when a room is taken, also by visits that lie over others.

create index appointment_of_room_by_start on appointment (room_id, start_ms) where room_id is not null;
