-- One step per commitment: its id is the commitment's. frozen: the plan closed while the step was open.
create table step (
  id uuid constraint step_pk primary key,
  authority text not null,
  office text not null,
  plan_id uuid not null,
  side text not null constraint step_side_ck check (side in ('CLIENT', 'OFFICE', 'PARTNER')),
  goal_area text not null,
  template text not null,
  parameters text not null,
  promised_on date not null,
  due_on date not null,
  state text not null
    constraint step_state_ck check (state in ('OPEN', 'IN_PROGRESS', 'MET', 'PARTLY_MET', 'NOT_MET', 'SUPERSEDED')),
  cause text
    constraint step_cause_ck check (cause in
      ('CLIENT_CIRCUMSTANCES', 'OFFER_MISSING', 'PROVIDER', 'OFFICE', 'DROPPED_TOGETHER', 'UNKNOWN')),
  started_on date,
  final_on date,
  frozen boolean not null default false,
  version bigint not null,
  constraint step_tenant_id_uk unique (authority, office, id),
  constraint step_plan_id_fk foreign key (authority, office, plan_id) references plan (authority, office, id),
  constraint step_due_on_ck check (due_on >= promised_on),
  constraint step_cause_when_not_met_ck check ((state = 'NOT_MET') = (cause is not null)),
  constraint step_final_on_ck check ((state in ('OPEN', 'IN_PROGRESS')) = (final_on is null)),
  constraint step_frozen_ck check (not frozen or state in ('OPEN', 'IN_PROGRESS'))
);

create index step_plan_id_ix on step (plan_id);

select zusage_protect('step');
