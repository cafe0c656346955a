-- Streams of facts that were ended, under their pseudonyms: nothing leads back from them any more, and nothing follows.
create table ended_fact (
  stream text constraint ended_fact_pk primary key
);

-- Forgets what was told on these streams, but for what is said next: that they are at their end. Which of them there were.
create function zusage_end_facts(of_streams text[]) returns setof text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  known constant text[] := array(select aggregateid from stream_counter
    where aggregatetype = 'zusage.fact' and aggregateid = any (of_streams)
    except select stream from ended_fact order by 1);
begin
  insert into ended_fact select unnest(known);
  delete from outbox where event_id in
    (select id from event_log where aggregatetype = 'zusage.fact' and aggregateid = any (known));
  delete from event_log where aggregatetype = 'zusage.fact' and aggregateid = any (known);
  return query select unnest(known);
end $$;

do $$
begin
  revoke execute on function zusage_end_facts(text[]) from public;
  execute format('grant execute on function zusage_end_facts(text[]) to %I', zusage_role('app'));
  execute format('grant select on ended_fact to %I', zusage_role('app'));
end $$;
