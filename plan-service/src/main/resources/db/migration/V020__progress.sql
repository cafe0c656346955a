-- What the client says of a step, beside its outcome: one does not change the other.
alter table step add column verdict text
  constraint step_verdict_ck check (verdict in ('MET', 'PARTLY_MET', 'NOT_MET'));
alter table step add column verdict_cause text
  constraint step_verdict_cause_ck check (verdict_cause in
    ('CLIENT_CIRCUMSTANCES', 'OFFER_MISSING', 'PROVIDER', 'OFFICE', 'DROPPED_TOGETHER', 'UNKNOWN'));
alter table step add column verdict_source text
  constraint step_verdict_source_ck check (verdict_source in ('PAPER', 'SPOKEN', 'OWN_LOGIN'));
alter table step add column verdict_on date;
alter table step add constraint step_verdict_whole_ck
  check ((verdict is null) = (verdict_source is null) and (verdict is null) = (verdict_on is null));
alter table step add constraint step_verdict_cause_when_not_met_ck
  check (verdict_cause is null or verdict = 'NOT_MET');

-- An outcome that was wrong: what stood there, what stands there since, who said so and why. A row is never changed.
create table step_correction (
  id uuid constraint step_correction_pk primary key,
  authority text not null,
  office text not null,
  plan_id uuid not null,
  step_id uuid not null,
  old_state text not null
    constraint step_correction_old_state_ck check (old_state in ('MET', 'PARTLY_MET', 'NOT_MET')),
  old_cause text,
  old_final_on date not null,
  outcome text constraint step_correction_outcome_ck check (outcome in ('MET', 'PARTLY_MET', 'NOT_MET')),
  cause text,
  reason text not null constraint step_correction_reason_ck check (reason in
    ('MISTYPED', 'WRONG_STEP', 'NEW_EVIDENCE', 'CLIENT_DISPUTED', 'OTHER')),
  corrected_on date not null,
  corrected_by uuid not null,
  recorded_at timestamptz not null default now(),
  constraint step_correction_tenant_id_uk unique (authority, office, id),
  constraint step_correction_step_id_fk foreign key (authority, office, step_id) references step (authority, office, id),
  constraint step_correction_cause_ck check ((outcome is not distinct from 'NOT_MET') = (cause is not null)),
  constraint step_correction_old_cause_ck check ((old_state = 'NOT_MET') = (old_cause is not null))
);

create index step_correction_plan_id_ix on step_correction (plan_id);

select zusage_protect('step_correction');

do $$
begin
  execute format('revoke update, delete on step_correction from %I', zusage_role('app'));
end $$;
