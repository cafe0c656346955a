-- Whose auditor may read a line: the carrier of the caller, else the one last known of the office.
alter table access_log add column carrier text not null default '';
create index access_log_carrier_ix on access_log (authority, office, at desc) where carrier <> '';
create index access_log_carrier_object_ix on access_log (carrier, object_id);

-- Lines that are in no chain as yet, in the order in which they came.
create table access_unsealed (
  position bigint generated always as identity constraint access_unsealed_pk primary key,
  log_id uuid not null,
  carrier text not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Where each chain stands, so that neither sealer nor anchor looks for it among the links.
create table access_chain (
  carrier text constraint access_chain_pk primary key,
  number bigint not null,
  hash bytea not null
) with (fillfactor = 50);

-- A chain per carrier: each hash is of the one before it and of the line.
create table access_seal (
  carrier text not null,
  number bigint not null,
  log_id uuid not null constraint access_seal_log_uk unique,
  hash bytea not null constraint access_seal_hash_ck check (length(hash) = 32),
  constraint access_seal_pk primary key (carrier, number)
);

-- The last link of what was pruned: there a chain begins.
create table access_base (
  carrier text constraint access_base_pk primary key,
  number bigint not null,
  hash bytea not null
);

-- For how many days lines are kept at least: one row, which only the owner writes. Without it none is pruned.
create table access_retention (
  days int not null constraint access_retention_days_ck check (days > 30),
  alone boolean not null default true constraint access_retention_uk unique constraint access_retention_ck check (alone)
);

-- No line comes into being beside the chain, whoever writes it.
create function zusage_access_waits() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into access_unsealed (log_id, carrier) select id, carrier from fresh order by id;
  return null;
end $$;
create trigger access_log_waits after insert on access_log
  referencing new table as fresh for each statement execute function zusage_access_waits();

-- Lines and links are written once. Whoever may drop a trigger is found by the chain and its anchors.
create function zusage_access_stays() returns trigger
language plpgsql as $$
begin
  if current_setting('zusage.pruning', true) is distinct from 'on' then
    raise exception 'what was written down about access is not changed' using errcode = 'ZT002';
  end if;
  return null;
end $$;
create trigger access_log_stays before update or delete or truncate on access_log
  for each statement execute function zusage_access_stays();
create trigger access_seal_stays before update or delete or truncate on access_seal
  for each statement execute function zusage_access_stays();

-- Forgets the oldest lines of a carrier up to that link, if each has been kept as long as the owner said.
create function zusage_access_prune(whose text, upto bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  pruned bigint;
  kept int;
begin
  select days into kept from access_retention;
  if kept is null then
    raise exception 'nobody has said how long lines are kept' using errcode = 'ZT002';
  end if;
  if not exists (select from access_seal where carrier = whose and number = upto) then
    raise exception 'there is no such link' using errcode = 'ZT002';
  end if;
  if exists (
    select from access_seal s join access_log l on l.id = s.log_id
    where s.carrier = whose and s.number <= upto and l.at > now() - make_interval(days => kept))
  then
    raise exception 'lines that are to be kept stay' using errcode = 'ZT002';
  end if;
  perform set_config('zusage.pruning', 'on', true);
  insert into access_base (carrier, number, hash)
    select carrier, number, hash from access_seal where carrier = whose and number = upto
    on conflict (carrier) do update set number = excluded.number, hash = excluded.hash;
  delete from access_log where id in (select log_id from access_seal where carrier = whose and number <= upto);
  delete from access_seal where carrier = whose and number <= upto;
  get diagnostics pruned = row_count;
  perform set_config('zusage.pruning', '', true);
  return pruned;
end $$;
revoke execute on function zusage_access_prune(text, bigint) from public;

do $$
begin
  execute format('create policy job on access_log for select to %I using (true)', zusage_role('job'));
  execute format('grant select on access_log to %I', zusage_role('job'));
  execute format('grant select, delete on access_unsealed to %I', zusage_role('job'));
  execute format('grant select, insert on access_seal to %I', zusage_role('job'));
  execute format('grant select, insert, update on access_chain to %I', zusage_role('job'));
  execute format('grant select on access_base to %I', zusage_role('job'));
  execute format('grant select on access_retention to %I', zusage_role('job'));
  execute format('grant execute on function zusage_access_prune(text, bigint) to %I', zusage_role('job'));
end $$;

-- What was written before there was a chain begins it.
insert into access_unsealed (log_id, carrier) select id, carrier from access_log order by at, id;
