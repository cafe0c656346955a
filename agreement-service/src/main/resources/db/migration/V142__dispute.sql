-- What the client disputes: what is recorded stays, and so does the client's word (Art. 16, 18(1)(a) DSGVO).
create table dispute (
    id            uuid        not null constraint dispute_pk primary key,
    authority     text        not null,
    office        text        not null,
    casefile_id   uuid        not null,
    area          text        not null,
    field         text,
    words         bytea       not null,
    how           text        not null,
    disputed_on   date        not null,
    recorded_by   uuid        not null,
    recorded_at   timestamptz not null,
    outcome       text,
    outcome_words bytea,
    lifted_on     date,
    lifted_by     uuid,
    constraint dispute_tenant_uq unique (authority, office, id),
    constraint dispute_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id),
    constraint dispute_area_ck check (area in
        ('PERSON', 'ASSESSMENT', 'AGREEMENT', 'SIGNATURE', 'REPRESENTATIVE', 'HOUSEHOLD', 'DECLARATION', 'PLAN', 'CONTACT',
         'OTHER')),
    constraint dispute_how_ck check (how in ('OWN_LOGIN', 'PAPER', 'SPOKEN')),
    constraint dispute_outcome_ck check (outcome in ('CORRECTED', 'AGREED', 'STAYS', 'TAKEN_BACK')),
    constraint dispute_lifted_ck check
        ((outcome is null) = (lifted_on is null) and (outcome is null) = (lifted_by is null)
         and (outcome is not null or outcome_words is null))
);
create index dispute_casefile_ix on dispute (authority, office, casefile_id, recorded_at);
select zusage_protect('dispute');
do $$ begin execute format('revoke delete on dispute from %I', current_database() || '_app'); end $$;
