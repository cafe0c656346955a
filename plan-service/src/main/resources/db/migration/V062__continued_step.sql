-- A step that goes on with one of another office, and how that one stood when its client left.
alter table plan add column transferred boolean not null default false;
alter table plan add constraint plan_transferred_ck check (not transferred or state = 'CLOSED');
alter table step add column continues uuid;
alter table step add column earlier_state text
  constraint step_earlier_state_ck check (earlier_state in
    ('OPEN', 'IN_PROGRESS', 'MET', 'PARTLY_MET', 'NOT_MET', 'SUPERSEDED'));
alter table step add column earlier_cause text
  constraint step_earlier_cause_ck check (earlier_cause in
    ('CLIENT_CIRCUMSTANCES', 'OFFER_MISSING', 'PROVIDER', 'OFFICE', 'DROPPED_TOGETHER', 'UNKNOWN'));
alter table step add column earlier_started_on date;
alter table step add column earlier_final_on date;
alter table step add constraint step_earlier_ck check (continues is not null or earlier_state is null);

create index step_continues_ix on step (continues) where continues is not null;

-- The one place that looks over the wall between two offices (ADR 15): codes and dates only, from a step of a plan that
-- closed by a transfer, into the step that names it. Whichever of the two events comes last finds both.
create function zusage_continue_steps(of_plan uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('zusage_continue_steps', 0));
  update step n
  set earlier_state = o.state, earlier_cause = o.cause, earlier_started_on = o.started_on, earlier_final_on = o.final_on
  from step o join plan p on p.id = o.plan_id
  where n.continues = o.id and n.plan_id <> o.plan_id and p.transferred
    and of_plan in (n.plan_id, o.plan_id) and n.earlier_state is null;
end $$;

do $$
begin
  revoke execute on function zusage_continue_steps(uuid) from public;
  execute format('grant execute on function zusage_continue_steps(uuid) to %I', zusage_role('app'));
end $$;
