-- Whoever asked for an erasure hears once that it is done, under an id made for that pseudonym. Once it is said the id goes:
-- the pseudonym stays and leads nowhere.
alter table erased_subject add column receipt_id uuid;
alter table erased_subject add column gone bigint not null default 0;
create index erased_subject_receipt_ix on erased_subject (id) where receipt_id is not null;

-- The application still reads no erasure; it asks of one stream whether it is over, and takes a receipt that is due.
create function zusage_erased(of_stream text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from erased_subject where subject = of_stream)
$$;
create function zusage_receipt_due(of_id uuid) returns table (receipt_id uuid, gone bigint)
language sql volatile security definer set search_path = public, pg_temp as $$
  with due as (
    select e.id, e.receipt_id, e.gone from erased_subject e
    where e.id = of_id and e.folded and e.receipt_id is not null for update),
  taken as (update erased_subject set receipt_id = null from due where erased_subject.id = due.id)
  select due.receipt_id, due.gone from due
$$;
do $$
begin
  revoke execute on function zusage_erased(text) from public;
  revoke execute on function zusage_receipt_due(uuid) from public;
  execute format('grant execute on function zusage_erased(text) to %I', zusage_role('app'));
  execute format('grant execute on function zusage_receipt_due(uuid) to %I', zusage_role('app'));
end $$;
