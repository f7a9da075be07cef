-- What this version added, beside the rows of those before.

insert into patient (id, version, family_name, given_name, phone, reminders_wanted, active, search_text, sort_name,
    phone_number, phone_shown, search_form)
values (x'B0000000000070008000000000000004', 0, 'Quax', 'Zoë', '020 7946 0123', 1, 1,
    ' zoe quax 02079460123 442079460123', 'quax zoe', '+442079460123', '020 7946 0123', 1);
