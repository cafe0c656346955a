-- What recipients know of referrals: no case and no step. An office sees what it sent itself; who belongs to no office, as
-- a recipient does, sees those of the authority, and the service keeps them apart by recipient.
create table received_referral (
  id uuid constraint received_referral_pk primary key,
  authority text not null,
  office text not null,
  recipient text not null,
  goal_area text not null,
  state text not null
    constraint received_referral_state_ck check (state in ('SENT', 'TAKEN', 'DECLINED', 'WITHDRAWN')),
  sent_on date not null,
  decided_on date,
  version bigint not null,
  constraint received_referral_tenant_id_uk unique (authority, office, id),
  constraint received_referral_decided_on_ck check ((decided_on is null) = (state = 'SENT'))
);

create index received_referral_recipient_ix on received_referral (authority, recipient, sent_on, id);

alter table received_referral enable row level security;
alter table received_referral force row level security;
create policy tenant on received_referral
  using (authority = (select zusage_authority())
    and office = coalesce((select nullif(current_setting('zusage.office', true), '')), office))
  with check (authority = (select zusage_authority())
    and office = coalesce((select nullif(current_setting('zusage.office', true), '')), office));

do $$
begin
  execute format('create policy owner on received_referral to %I using (true) with check (true)', zusage_role('owner'));
  execute format('create policy job on received_referral for select to %I using (true)', zusage_role('job'));
  execute format('grant select, insert, update on received_referral to %I', zusage_role('app'));
  execute format('grant select on received_referral to %I', zusage_role('job'));
end $$;

-- Who was referred. told: how the referral stood when the agreement's stream was last told of it.
create table referral (
  id uuid constraint referral_pk primary key,
  authority text not null,
  office text not null,
  case_id uuid not null,
  agreement_id uuid not null,
  step_id uuid,
  recipient text not null,
  goal_area text not null,
  consent_id uuid not null,
  outward_id uuid not null constraint referral_outward_id_uk unique,
  told text not null,
  withdraw_reason text
    constraint referral_withdraw_reason_ck check (withdraw_reason in ('CLIENT_WISH', 'OFFICE', 'OTHER')),
  constraint referral_tenant_id_uk unique (authority, office, id),
  constraint referral_agreement_id_fk foreign key (authority, office, agreement_id)
    references plan (authority, office, id),
  constraint referral_outward_id_fk foreign key (authority, office, outward_id)
    references received_referral (authority, office, id)
);

create index referral_case_id_ix on referral (case_id, id);

select zusage_protect('referral', job => true);
