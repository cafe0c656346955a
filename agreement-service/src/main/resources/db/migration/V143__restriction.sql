-- A case that is kept and not worked with (Art. 18 DSGVO, section 20 KDG, section 22 DSG-EKD).
create table restriction (
    id            uuid        not null constraint restriction_pk primary key,
    authority     text        not null,
    office        text        not null,
    casefile_id   uuid        not null,
    reason        text        not null,
    how           text        not null,
    restricted_on date        not null,
    recorded_by   uuid        not null,
    recorded_at   timestamptz not null,
    informed_on   date,
    informed_how  text,
    lifted_on     date,
    lifted_by     uuid,
    constraint restriction_tenant_uq unique (authority, office, id),
    constraint restriction_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id),
    constraint restriction_reason_ck check (reason in
        ('ACCURACY_DISPUTED', 'UNLAWFUL', 'NEEDED_FOR_CLAIMS', 'OBJECTION_PENDING')),
    constraint restriction_how_ck check (how in ('OWN_LOGIN', 'PAPER', 'SPOKEN')),
    constraint restriction_informed_how_ck check (informed_how in ('READ', 'READ_OUT', 'PAPER')),
    -- Nobody lifts it before the client was told (Art. 18(3)).
    constraint restriction_lifted_ck check
        ((lifted_on is null) = (lifted_by is null) and (lifted_on is null) = (informed_on is null)
         and (lifted_on is null) = (informed_how is null) and informed_on between restricted_on and lifted_on)
);
create index restriction_casefile_ix on restriction (authority, office, casefile_id, recorded_at);
create unique index restriction_present_uq on restriction (authority, office, casefile_id) where lifted_on is null;
select zusage_protect('restriction');
do $$ begin execute format('revoke delete on restriction from %I', current_database() || '_app'); end $$;

alter table casefile add column restricted_on date;
-- A case that is restricted is not erased either: its client may need it (Art. 18(1)(b) and (c)).
do $$ begin execute format('grant select (restricted_on) on casefile to %I', current_database() || '_job'); end $$;
