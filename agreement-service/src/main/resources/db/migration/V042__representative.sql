-- Who speaks for a client: as what, under which name and how to reach is sealed with the client's own key.
create table representative (
    id          uuid        not null constraint representative_pk primary key,
    authority   text        not null,
    office      text        not null,
    casefile_id uuid        not null,
    content     bytea       not null,
    valid_from  date        not null,
    valid_to    date,
    recorded_by uuid        not null,
    recorded_at timestamptz not null,
    constraint representative_tenant_uq unique (authority, office, id),
    constraint representative_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id),
    constraint representative_period_ck check (valid_to is null or valid_to >= valid_from)
);
create index representative_casefile_ix on representative (authority, office, casefile_id, valid_from);
select zusage_protect('representative');
