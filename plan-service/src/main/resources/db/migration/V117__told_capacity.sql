-- What subscribers were told last of the places that an offer has left, and on which day that was looked at last.
create table told_capacity (
  offer_id uuid constraint told_capacity_pk primary key,
  authority text not null,
  free text not null constraint told_capacity_free_ck check (free in ('NONE', 'FEW', 'SOME')),
  checked_on date not null,
  constraint told_capacity_offer_id_fk foreign key (authority, offer_id) references offer (authority, id)
);

alter table told_capacity enable row level security;
alter table told_capacity force row level security;
create policy tenant on told_capacity
  using (authority = (select zusage_authority())) with check (authority = (select zusage_authority()));

do $$
begin
  execute format('create policy owner on told_capacity to %I using (true) with check (true)', zusage_role('owner'));
  execute format('create policy job on told_capacity for select to %I using (true)', zusage_role('job'));
  execute format('grant select, insert, update on told_capacity to %I', zusage_role('app'));
  execute format('grant select on told_capacity to %I', zusage_role('job'));
end $$;
