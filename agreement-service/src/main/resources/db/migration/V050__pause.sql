-- A pause stops the clocks. Why it was made is case content and therefore sealed.
create table pause (
    id           uuid  not null constraint pause_pk primary key,
    authority    text  not null,
    office       text  not null,
    agreement_id uuid  not null,
    reason       bytea not null,
    paused_on    date  not null,
    resumed_on   date,
    constraint pause_tenant_uq unique (authority, office, id),
    constraint pause_agreement_fk foreign key (authority, office, agreement_id)
        references agreement (authority, office, id),
    constraint pause_period_ck check (resumed_on is null or resumed_on >= paused_on)
);
create index pause_agreement_ix on pause (authority, office, agreement_id, paused_on);
select zusage_protect('pause');

alter table agreement drop constraint agreement_state_ck;
alter table agreement add constraint agreement_state_ck check (state in
    ('DRAFT', 'OFFERED', 'PARTLY_SIGNED', 'DECLINED', 'EXPIRED', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED_BY_CLIENT',
     'ENDED_BY_MUTUAL_CONSENT', 'ENDED_OFFICE_UNABLE', 'LAPSED', 'ENDED_OTHER'));
-- Invariant 5 holds in a pause too: the agreement is still in force.
drop index agreement_one_per_casefile_uq;
create unique index agreement_one_per_casefile_uq on agreement (authority, office, casefile_id)
    where state in ('DRAFT', 'OFFERED', 'PARTLY_SIGNED', 'ACTIVE', 'PAUSED');
