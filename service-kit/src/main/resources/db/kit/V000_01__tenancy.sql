-- Roles are named after the database: <database>_owner, _app, _job, _backup.
create function zusage_role(kind text) returns name
language sql stable as $$ select (current_database() || '_' || kind)::name $$;

-- Raise rather than answer with an empty table when a transaction forgot its tenant.
create function zusage_authority() returns text
language plpgsql stable as $$
declare
  slug text := nullif(current_setting('zusage.authority', true), '');
begin
  if slug is null then
    raise exception 'no authority is set in this transaction' using errcode = 'ZT001';
  end if;
  return slug;
end $$;

create function zusage_office() returns text
language plpgsql stable as $$
declare
  slug text := nullif(current_setting('zusage.office', true), '');
begin
  if slug is null then
    raise exception 'no office is set in this transaction' using errcode = 'ZT001';
  end if;
  return slug;
end $$;

-- A tenant table: visible per authority and office; to the owner always, to the job role only when told.
create function zusage_protect(t regclass, job boolean default false) returns void
language plpgsql as $$
declare
  mine constant text := 'authority = (select zusage_authority()) and office = (select zusage_office())';
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy tenant on %s using (%s) with check (%s)', t, mine, mine);
  execute format('create policy owner on %s to %I using (true) with check (true)', t, zusage_role('owner'));
  execute format('grant select, insert, update, delete on %s to %I', t, zusage_role('app'));
  if job then
    execute format('create policy job on %s to %I using (true) with check (true)', t, zusage_role('job'));
    execute format('grant select, insert, update, delete on %s to %I', t, zusage_role('job'));
  end if;
end $$;

-- A table without a tenant: grants only. The catalogue test keeps the list of these.
create function zusage_share(t regclass) returns void
language plpgsql as $$
begin
  execute format('grant select, insert, update, delete on %s to %I, %I',
    t, zusage_role('app'), zusage_role('job'));
end $$;
