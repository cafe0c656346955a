-- Information notice, consent and signature are three things (domain §5): none follows from another.
create table notice (
    id              uuid        not null constraint notice_pk primary key,
    authority       text        not null,
    office          text        not null,
    casefile_id     uuid        not null,
    wording_version int         not null,
    language        text        not null,
    how             text        not null,
    given_on        date        not null,
    recorded_by     uuid        not null,
    recorded_at     timestamptz not null,
    constraint notice_tenant_uq unique (authority, office, id),
    constraint notice_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id),
    constraint notice_how_ck check (how in ('READ', 'READ_OUT', 'PAPER'))
);
create index notice_casefile_ix on notice (authority, office, casefile_id, given_on);
select zusage_protect('notice');
do $$ begin execute format('revoke update, delete on notice from %I', current_database() || '_app'); end $$;

-- One purpose and one recipient: an office or provider by its code, anybody else by a sealed name.
create table consent (
    id              uuid        not null constraint consent_pk primary key,
    authority       text        not null,
    office          text        not null,
    casefile_id     uuid        not null,
    purpose         text        not null,
    recipient       text,
    recipient_name  bytea,
    wording_version int         not null,
    language        text        not null,
    how             text        not null,
    given_on        date        not null,
    given_by        uuid        not null,
    given_at        timestamptz not null,
    withdrawn_on    date,
    withdrawn_by    uuid,
    withdrawn_at    timestamptz,
    constraint consent_tenant_uq unique (authority, office, id),
    constraint consent_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id),
    constraint consent_purpose_ck check (purpose in ('TRANSFER', 'REFERRAL', 'EXCHANGE')),
    constraint consent_how_ck check (how in ('OWN_LOGIN', 'PAPER', 'SPOKEN')),
    constraint consent_recipient_ck check ((recipient is null) <> (recipient_name is null)),
    constraint consent_withdrawn_ck check
        ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_at is null))
);
create index consent_casefile_ix on consent (authority, office, casefile_id, given_at);
create unique index consent_live_uq on consent (authority, office, casefile_id, purpose, recipient)
    where withdrawn_on is null;
select zusage_protect('consent');
