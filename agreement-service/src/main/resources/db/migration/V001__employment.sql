-- Who works at which office on which day: a claim in a token counts only while this table says so.
create table employment (
    id          uuid        not null constraint employment_pk primary key,
    authority   text        not null,
    office      text        not null,
    carrier     text        not null,
    person      uuid        not null,
    valid_from  date        not null,
    valid_to    date,
    recorded_at timestamptz not null,
    constraint employment_tenant_uq unique (authority, office, id),
    constraint employment_period_ck check (valid_to is null or valid_to >= valid_from)
);
create index employment_person_ix on employment (authority, office, person, valid_from);
select zusage_protect('employment');
