-- One plan per agreement: its id is the agreement's. version counts changes of the plan, its steps and its reviews.
create table plan (
  id uuid constraint plan_pk primary key,
  authority text not null,
  office text not null,
  case_id uuid not null,
  agreement_version int not null constraint plan_agreement_version_ck check (agreement_version > 0),
  review_interval_months int not null constraint plan_review_interval_months_ck check (review_interval_months > 0),
  opened_on date not null,
  closed_on date,
  state text not null constraint plan_state_ck check (state in ('ACTIVE', 'CONCLUDED', 'CLOSED')),
  version bigint not null,
  constraint plan_tenant_id_uk unique (authority, office, id),
  constraint plan_closed_on_ck check ((state = 'CLOSED') = (closed_on is not null))
);

select zusage_protect('plan');
