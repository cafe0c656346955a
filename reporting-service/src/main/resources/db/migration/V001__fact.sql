-- Pseudonymous facts. The application may add those of the event in hand and read none, not even its own:
-- computing over all authorities is the job role's work, and what comes of it is protected before it is stored.
create table agreement_fact (
  id uuid constraint agreement_fact_pk primary key,
  authority text not null,
  office text not null,
  version bigint not null default 0,
  subject text not null,
  milestone text not null
    constraint agreement_fact_milestone_ck check (milestone in ('OFFERED', 'SIGNED', 'DECLINED', 'ENDED', 'COMPLETED')),
  month date not null constraint agreement_fact_month_ck check (extract(day from month) = 1),
  received_at timestamptz not null default now(),
  constraint agreement_fact_tenant_id_uk unique (authority, office, id)
);

create table step_fact (
  id uuid constraint step_fact_pk primary key,
  authority text not null,
  office text not null,
  version bigint not null default 0,
  subject text not null,
  sequence bigint not null,
  side text not null constraint step_fact_side_ck check (side in ('CLIENT', 'OFFICE', 'PARTNER')),
  outcome text not null
    constraint step_fact_outcome_ck check (outcome in ('MET', 'PARTLY_MET', 'NOT_MET', 'SUPERSEDED')),
  cause text,
  month date not null constraint step_fact_month_ck check (extract(day from month) = 1),
  received_at timestamptz not null default now(),
  constraint step_fact_tenant_id_uk unique (authority, office, id)
);

select zusage_protect('agreement_fact', job => true);
select zusage_protect('step_fact', job => true);

do $$
begin
  execute format('revoke select, update, delete on agreement_fact, step_fact from %I', zusage_role('app'));
  execute format('revoke insert, update, delete on agreement_fact, step_fact from %I', zusage_role('job'));
end $$;
