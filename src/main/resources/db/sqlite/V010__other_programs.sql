-- What a program was answered when it asked with a key of its own, for a day: asked again, it gets that answer again and
-- nothing is done twice.

create table given_answer (
    token_id    blob not null check (length(token_id) = 16),
    asked_key   varchar not null,
    fingerprint varchar not null,
    status      integer not null,
    headers     varchar not null,
    content     varchar not null,
    given_ms    bigint not null,
    primary key (token_id, asked_key)
);

create index given_answer_by_time on given_answer (given_ms);

-- Other programs page through the letters in one state, the newest first.

create index letter_of_state on letter (state, id);
