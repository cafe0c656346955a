-- A client may change office more than once: the step that a step goes on with over all of them, so that it is counted
-- once. Looks over the wall between offices (ADR 15) and answers an id that never leaves but as a pseudonym.
create function zusage_first_step(of_step uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at uuid := of_step;
  earlier uuid;
  seen uuid[] := array[]::uuid[];
begin
  loop
    select continues into earlier from step where id = at;
    exit when earlier is null or earlier = any (seen);
    seen := seen || at;
    at := earlier;
  end loop;
  return at;
end $$;

do $$
begin
  revoke execute on function zusage_first_step(uuid) from public;
  execute format('grant execute on function zusage_first_step(uuid) to %I', zusage_role('app'));
end $$;
