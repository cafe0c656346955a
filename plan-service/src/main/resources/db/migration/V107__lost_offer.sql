-- The offer that a step promises, where its parameter names one; derived from the parameters alone.
alter table step add column promised_offer uuid generated always as (
  case when parameters::jsonb ->> 'offer' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then (parameters::jsonb ->> 'offer')::uuid end) stored;

create index step_promised_offer_ix on step (authority, office, promised_offer)
  where promised_offer is not null and state in ('OPEN', 'IN_PROGRESS') and not frozen;

-- Offers that are over, from the day on which they were; the others are most.
create index offer_over_ix on offer (authority, id) where withdrawn_on is not null or valid_to is not null;

-- That the adviser was told: once per step, offer and loss.
create table lost_offer (
  id uuid constraint lost_offer_pk primary key,
  authority text not null,
  office text not null,
  step_id uuid not null,
  offer_id uuid not null,
  lost_on date not null,
  constraint lost_offer_tenant_id_uk unique (authority, office, id),
  constraint lost_offer_once_uk unique (step_id, offer_id, lost_on),
  constraint lost_offer_step_id_fk foreign key (authority, office, step_id) references step (authority, office, id)
);

select zusage_protect('lost_offer', job => true);

do $$
begin
  execute format('create policy job on step for select to %I using (true)', zusage_role('job'));
  execute format('create policy job on plan for select to %I using (true)', zusage_role('job'));
  execute format('grant select on step, plan to %I', zusage_role('job'));
end $$;
