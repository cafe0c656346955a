-- To a release that is decided nothing is added either.
create function refuse_addition() returns trigger
language plpgsql as $$
begin
  if (select state from release where id = new.release_id) <> 'PREPARED' then
    raise exception 'a release never changes' using errcode = 'ZR001';
  end if;
  return new;
end $$;

do $$
declare
  t text;
begin
  foreach t in array array['released_file', 'released_cell', 'release_count', 'release_refusal', 'release_confirmation'] loop
    execute format('create trigger %I before insert on %I for each row execute function refuse_addition()',
      t || '_added', t);
  end loop;
end $$;
