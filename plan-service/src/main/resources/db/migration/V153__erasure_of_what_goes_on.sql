-- What was told goes when it has reached its topic, for which the erasure waits (zusage_erase): nothing is taken away unsent.
delete from erasure_rule where position = 20;

-- A step that goes on with an erased one keeps what was handed over to its own office with consent. Where the erased one went on
-- with another itself, the step goes on with that: it is counted as before.
update erasure_rule set statement = 'update step set continues = gone.continues from step gone
     where step.continues = gone.id and gone.continues is not null
       and gone.plan_id in (select zusage_plans_of($1, $2)) and step.plan_id not in (select zusage_plans_of($1, $2))'
  where position = 54;

-- What statistics count of a case and ends with it, over all offices: a step is counted as the first one that it goes on with, as
-- long as one of them is left. Of two erasures at once the second one sees what the first one left.
create function zusage_counted_of(of_case uuid, of_agreements uuid[]) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('zusage_counted_of', 0));
  return query
  with recursive plans as materialized (select zusage_plans_of(of_case, of_agreements) as id),
  firsts as (select distinct zusage_first_step(s.id) as id from step s where s.plan_id in (select p.id from plans p)),
  line (first, id) as (
    select f.id, f.id from firsts f
    union
    select l.first, s.id from line l join step s on s.continues = l.id)
  select f.id from firsts f where not exists (
    select from line l join step s on s.id = l.id
    where l.first = f.id and s.plan_id not in (select p.id from plans p))
  union all select r.id from review r where r.plan_id in (select p.id from plans p)
  union all select b.id from booking b where b.agreement_id in (select p.id from plans p)
  union all select r.id from referral r where r.agreement_id in (select p.id from plans p);
end $$;

-- What was told last of each of these streams stays; what waits for its topic is waited for.
create or replace function zusage_end_facts(of_streams text[]) returns setof text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  known constant text[] := array(select aggregateid from stream_counter
    where aggregatetype = 'zusage.fact' and aggregateid = any (of_streams)
    except select stream from ended_fact order by 1);
  broken text;
begin
  insert into ended_fact select unnest(known);
  delete from event_log where aggregatetype = 'zusage.fact' and aggregateid = any (known);
  return query select unnest(known);
exception when foreign_key_violation then
  get stacked diagnostics broken = constraint_name;
  perform zusage_still_told(broken);
  raise;
end $$;

-- Whoever is told of an erasure again has the ends of its facts told again, by the ids that its receipt named.
create index event_log_fact_receipt_ix on event_log ((payload::jsonb ->> 'receiptId')) where type = 'fact.erased.v1';

do $$
begin
  revoke execute on function zusage_counted_of(uuid, uuid[]) from public;
  execute format('grant execute on function zusage_counted_of(uuid, uuid[]) to %I', zusage_role('app'));
end $$;
