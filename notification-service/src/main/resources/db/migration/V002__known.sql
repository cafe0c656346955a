-- Derived from zusage.plan: the day on which a step is due or a review is planned.
create table known_date (
  id uuid constraint known_date_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null default 0,
  kind text not null constraint known_date_kind_ck check (kind in ('STEP', 'REVIEW')),
  agreement_id uuid not null,
  case_id uuid not null,
  side text not null constraint known_date_side_ck check (side in ('CLIENT', 'OFFICE', 'PARTNER', 'BOTH')),
  due_on date not null,
  over text constraint known_date_over_ck check (over in ('DONE', 'SUPERSEDED', 'NOT_HELD', 'PLAN_CLOSED')),
  constraint known_date_tenant_id_uk unique (authority, office, id)
);

create index known_date_agreement_ix on known_date (agreement_id);

-- Derived from zusage.agreement: nobody is reminded of an agreement that is over.
create table ended_agreement (
  id uuid constraint ended_agreement_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null default 0,
  ended_on date not null,
  constraint ended_agreement_tenant_id_uk unique (authority, office, id)
);

select zusage_protect('known_date');
select zusage_protect('ended_agreement');
