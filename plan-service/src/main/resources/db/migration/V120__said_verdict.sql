-- Every word of the client on a step, also those that a later one replaced; a row is never changed.
create table said_verdict (
  id uuid constraint said_verdict_pk primary key,
  authority text not null,
  office text not null,
  plan_id uuid not null,
  step_id uuid not null,
  outcome text not null constraint said_verdict_outcome_ck check (outcome in ('MET', 'PARTLY_MET', 'NOT_MET')),
  cause text,
  source text not null constraint said_verdict_source_ck check (source in ('PAPER', 'SPOKEN', 'OWN_LOGIN')),
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  constraint said_verdict_tenant_id_uk unique (authority, office, id),
  constraint said_verdict_step_id_fk foreign key (authority, office, step_id) references step (authority, office, id),
  constraint said_verdict_cause_ck check (cause is null or outcome = 'NOT_MET')
);

create index said_verdict_plan_id_ix on said_verdict (plan_id);

-- Of what was said before, the last word of each step is known.
insert into said_verdict (id, authority, office, plan_id, step_id, outcome, cause, source, recorded_on)
  select gen_random_uuid(), authority, office, plan_id, id, verdict, verdict_cause, verdict_source, verdict_on
  from step where verdict is not null;

select zusage_protect('said_verdict');

do $$
begin
  execute format('revoke update, delete on said_verdict from %I', zusage_role('app'));
end $$;
