-- The directory of an authority: what can be booked there. No office and no case: every office of the authority reads it,
-- so its wall is the authority alone; the catalogue test lists it for that.
create table offer (
  id uuid constraint offer_pk primary key,
  authority text not null,
  kind text not null,
  provider text not null,
  goal_areas text[] not null constraint offer_goal_areas_ck check (cardinality(goal_areas) > 0),
  languages text[] not null,
  place text not null,
  accessible boolean not null,
  child_care boolean not null,
  start_dates date[] not null,
  capacity int not null constraint offer_capacity_ck check (capacity >= 0),
  waiting_days int constraint offer_waiting_days_ck check (waiting_days >= 0),
  valid_from date not null,
  valid_to date,
  withdrawn_on date,
  version bigint not null,
  constraint offer_authority_id_uk unique (authority, id),
  constraint offer_valid_ck check (valid_to >= valid_from)
);

alter table offer enable row level security;
alter table offer force row level security;
create policy tenant on offer
  using (authority = (select zusage_authority())) with check (authority = (select zusage_authority()));

do $$
begin
  execute format('create policy owner on offer to %I using (true) with check (true)', zusage_role('owner'));
  execute format('grant select, insert, update on offer to %I', zusage_role('app'));
end $$;
