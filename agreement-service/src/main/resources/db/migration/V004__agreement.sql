create table agreement (
    id          uuid        not null constraint agreement_pk primary key,
    authority   text        not null,
    office      text        not null,
    casefile_id uuid        not null,
    state       text        not null,
    ended_on    date,
    drafted_at  timestamptz not null,
    revision    bigint      not null,
    constraint agreement_tenant_uq unique (authority, office, id),
    constraint agreement_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id),
    constraint agreement_state_ck check (state in
        ('DRAFT', 'OFFERED', 'PARTLY_SIGNED', 'DECLINED', 'EXPIRED', 'ACTIVE', 'COMPLETED', 'ENDED_BY_CLIENT',
         'ENDED_BY_MUTUAL_CONSENT', 'ENDED_OFFICE_UNABLE', 'LAPSED', 'ENDED_OTHER'))
);
create index agreement_casefile_ix on agreement (authority, office, casefile_id);
-- Invariant 5: at most one agreement of a case lives at a time, even when two people act at once.
create unique index agreement_one_per_casefile_uq on agreement (authority, office, casefile_id)
    where state in ('DRAFT', 'OFFERED', 'PARTLY_SIGNED', 'ACTIVE');
select zusage_protect('agreement');
