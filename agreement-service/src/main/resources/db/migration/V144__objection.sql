-- What the client objects to (Art. 21 DSGVO, section 23 KDG, section 25 DSG-EKD), from that day on.
create table objection (
    id           uuid        not null constraint objection_pk primary key,
    authority    text        not null,
    office       text        not null,
    casefile_id  uuid        not null,
    against      text        not null,
    how          text        not null,
    raised_on    date        not null,
    recorded_by  uuid        not null,
    recorded_at  timestamptz not null,
    withdrawn_on date,
    withdrawn_by uuid,
    constraint objection_tenant_uq unique (authority, office, id),
    constraint objection_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id),
    constraint objection_against_ck check (against in ('STATISTICS', 'REMINDERS')),
    constraint objection_how_ck check (how in ('OWN_LOGIN', 'PAPER', 'SPOKEN')),
    constraint objection_withdrawn_ck check ((withdrawn_on is null) = (withdrawn_by is null))
);
create index objection_casefile_ix on objection (authority, office, casefile_id, recorded_at);
create unique index objection_present_uq on objection (authority, office, casefile_id, against) where withdrawn_on is null;
select zusage_protect('objection');
do $$ begin execute format('revoke delete on objection from %I', current_database() || '_app'); end $$;
