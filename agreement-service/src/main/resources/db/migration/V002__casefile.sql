-- One client at one office. Name and birth date are sealed with the person's own key.
create table casefile (
    id                 uuid        not null constraint casefile_pk primary key,
    authority          text        not null,
    office             text        not null,
    carrier            text        not null,
    state              text        not null,
    name               bytea       not null,
    birth_date         bytea,
    contact_language   text        not null,
    reading_languages  text[]      not null,
    interpreter_needed boolean     not null,
    client_login       uuid,
    adviser            uuid        not null,
    opened_on          date        not null,
    opened_at          timestamptz not null,
    revision           bigint      not null,
    constraint casefile_tenant_uq unique (authority, office, id),
    constraint casefile_state_ck check (state in
        ('INQUIRY', 'SHORT_ADVICE', 'ASSESSMENT', 'PLANNING', 'IN_PROGRESS', 'PAUSED', 'CLOSED', 'ERASED'))
);
create index casefile_list_ix on casefile (authority, office, opened_at desc, id desc);
select zusage_protect('casefile');
