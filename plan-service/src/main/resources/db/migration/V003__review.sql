create table review (
  id uuid constraint review_pk primary key,
  authority text not null,
  office text not null,
  plan_id uuid not null,
  planned_on date not null,
  mode text not null constraint review_mode_ck check (mode in ('IN_PERSON', 'PHONE', 'VIDEO')),
  closing boolean not null,
  requested_by text constraint review_requested_by_ck check (requested_by in ('CLIENT', 'OFFICE')),
  state text not null constraint review_state_ck check (state in ('PLANNED', 'HELD', 'NOT_HELD', 'DROPPED')),
  held_on date,
  cause text
    constraint review_cause_ck check (cause in
      ('CLIENT_CIRCUMSTANCES', 'OFFER_MISSING', 'PROVIDER', 'OFFICE', 'DROPPED_TOGETHER', 'UNKNOWN')),
  version bigint not null,
  constraint review_tenant_id_uk unique (authority, office, id),
  constraint review_plan_id_fk foreign key (authority, office, plan_id) references plan (authority, office, id),
  constraint review_held_on_ck check ((state = 'HELD') = (held_on is not null)),
  constraint review_cause_when_not_held_ck check ((state = 'NOT_HELD') = (cause is not null))
);

create index review_plan_id_ix on review (plan_id);

select zusage_protect('review');
