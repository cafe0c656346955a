-- Of the services that erase what they hold of another one's cases by the rules of their tables; each brings its rules.
-- What was erased: ids alone, so that nothing that comes late makes it anew. Of no tenant; only the functions below read it.
create table erased (
  id uuid constraint erased_pk primary key
);

-- What an erasure does, in this order: $1 is the case, $2 its agreements, $3 the streams of both; and which tables the
-- statement is about. A new table brings its rule.
create table erasure_rule (
  position int constraint erasure_rule_pk primary key,
  tables name[] not null,
  statement text not null
);

-- Whoever writes of an id and whoever erases it wait for each other; so few locks that a bulk load does not exhaust them.
create function zusage_erasure_lock(of_id uuid) returns int
language sql immutable as $$ select hashtext(of_id::text) & 255 $$;

-- Whether a foreign key broke because something waits for its topic: that is over when tried again.
create function zusage_still_told(broken text) returns void
language plpgsql immutable as $$
begin
  if broken = 'outbox_event_fk' then
    raise exception 'what was told of this is still on its way' using errcode = 'ZT004';
  end if;
end $$;

-- Over all offices: a case may have left rows at one that it was transferred from. What was told goes when it has reached its
-- topic and not before, or its readers miss a number: the outbox has no rule, and no event that it points to can be deleted.
create function zusage_erase(of_case uuid, of_agreements uuid[]) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  streams constant text[] := array(
    select 'case:' || of_case union all select 'agreement:' || a from unnest(of_agreements) a);
  lock int;
  rule record;
  broken text;
  done bigint;
  total bigint := 0;
begin
  for lock in select distinct zusage_erasure_lock(id) n from unnest(of_agreements || of_case) id order by n loop
    perform pg_advisory_xact_lock(hashtext('zusage_erase'), lock);
  end loop;
  insert into erased select distinct id from unnest(of_agreements || of_case) id on conflict do nothing;
  for rule in select statement from erasure_rule order by position loop
    begin
      execute rule.statement using of_case, of_agreements, streams;
      get diagnostics done = row_count;
    exception when foreign_key_violation then
      get stacked diagnostics broken = constraint_name;
      perform zusage_still_told(broken);
      raise;
    end;
    total := total + done;
  end loop;
  return total;
end $$;

-- Whether what the stream is about was erased; volatile, so that it sees what was committed while it waited.
create function zusage_erased(of_stream text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  of_id uuid := substring(of_stream from ':([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$')::uuid;
begin
  if of_id is null then
    return false;
  end if;
  perform pg_advisory_xact_lock_shared(hashtext('zusage_erase'), zusage_erasure_lock(of_id));
  return exists (select from erased where id = of_id);
end $$;

-- No row that names an erased id in one of these columns comes back. Tried again a few times, for then its stream may be over;
-- after that the event is passed over, and a request finds nothing.
create function zusage_stays_erased() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  named name;
  of_id uuid;
begin
  foreach named in array tg_argv loop
    execute format('select ($1).%I', named) into of_id using new;
    if of_id is not null then
      perform pg_advisory_xact_lock_shared(hashtext('zusage_erase'), zusage_erasure_lock(of_id));
      if exists (select from erased where id = of_id) then
        raise exception 'what was erased does not come back' using errcode = 'ZT005';
      end if;
    end if;
  end loop;
  return new;
end $$;

create function zusage_keep_erased(t regclass, variadic naming name[]) returns void
language plpgsql as $$
begin
  execute format('create trigger stays_erased before insert on %s for each row execute function zusage_stays_erased(%s)',
    t, (select string_agg(quote_literal(n), ', ') from unnest(naming) n));
end $$;

do $$
begin
  revoke execute on function zusage_erase(uuid, uuid[]) from public;
  revoke execute on function zusage_erased(text) from public;
  execute format('grant execute on function zusage_erase(uuid, uuid[]) to %I', zusage_role('app'));
  execute format('grant execute on function zusage_erased(text) to %I', zusage_role('app'));
end $$;
