-- A proposal to take a case over has one row at each of the two offices, written in one transaction; neither sees the
-- other's. It says nothing of the client but how to speak with him or her: an office that may say no needs no more.
create table transfer (
    id                 uuid    not null constraint transfer_pk primary key,
    authority          text    not null,
    office             text    not null,
    transfer_id        uuid    not null,
    direction          text    not null,
    other_authority    text    not null,
    other_office       text    not null,
    other_carrier      text    not null,
    casefile_id        uuid,
    agreement_id       uuid,
    contact_language   text    not null,
    interpreter_needed boolean not null,
    consent_wording    text    not null,
    consent_language   text    not null,
    consent_on         date    not null,
    hands_over         text[]  not null,
    state              text    not null,
    proposed_on        date    not null,
    respond_by         date    not null,
    settled_on         date,
    rejection          text,
    revision           bigint  not null,
    constraint transfer_tenant_uq unique (authority, office, id),
    constraint transfer_once_uq unique (authority, office, transfer_id),
    constraint transfer_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id),
    constraint transfer_agreement_fk foreign key (authority, office, agreement_id)
        references agreement (authority, office, id),
    constraint transfer_direction_ck check (direction in ('OUTGOING', 'INCOMING')),
    constraint transfer_own_ck check (direction = 'INCOMING' or (casefile_id is not null and agreement_id is not null)),
    constraint transfer_state_ck check (state in ('PROPOSED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
    constraint transfer_settled_ck check ((state = 'PROPOSED') = (settled_on is null)),
    constraint transfer_rejection_ck check ((state = 'REJECTED') = (rejection is not null))
);
create unique index transfer_one_per_agreement_uq on transfer (authority, office, agreement_id)
    where direction = 'OUTGOING' and state = 'PROPOSED';
create index transfer_waiting_ix on transfer (authority, office, respond_by, transfer_id) where state = 'PROPOSED';
select zusage_protect('transfer');
-- The job sees which proposals wait, and nothing else of them.
do $$
declare
  job constant name := current_database() || '_job';
begin
  execute format('create policy job on transfer to %I using (true)', job);
  execute format('grant select (authority, office, transfer_id, direction, state, respond_by) on transfer to %I', job);
end $$;

-- What came with a client from another office, as far as he or she consented: sealed with the client's new key.
create table handed_over (
    id          uuid        not null constraint handed_over_pk primary key,
    authority   text        not null,
    office      text        not null,
    casefile_id uuid        not null,
    content     bytea       not null,
    received_at timestamptz not null,
    constraint handed_over_tenant_uq unique (authority, office, id),
    constraint handed_over_casefile_uq unique (authority, office, casefile_id),
    constraint handed_over_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id)
);
select zusage_protect('handed_over');
do $$ begin execute format('revoke update on handed_over from %I', current_database() || '_app'); end $$;

-- The agreement of another office that this one goes on with, until when it has to be offered, and as which it is counted:
-- no keys, because those rows belong to another office.
alter table agreement add column successor_of uuid;
alter table agreement add column successor_due_on date;
alter table agreement add column counted_as uuid;
alter table agreement add constraint agreement_successor_ck check
    ((successor_of is null) = (successor_due_on is null) and (successor_of is null) = (counted_as is null));
