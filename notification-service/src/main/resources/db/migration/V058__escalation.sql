-- Something that waits and whom it has reached; open once per subject, whatever number of replicas look.
create table escalation (
  id uuid constraint escalation_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null,
  cause text not null constraint escalation_cause_ck check (cause in ('UNDELIVERABLE', 'UNANSWERED')),
  subject_id uuid not null,
  case_id uuid not null,
  since date not null,
  state text not null constraint escalation_state_ck check (state in ('RAISED', 'ACKNOWLEDGED', 'SETTLED')),
  level text not null constraint escalation_level_ck
    check (level in ('ADVISER', 'DEPUTY', 'OFFICE_LEAD', 'CARRIER_LEAD')),
  holder uuid,
  turn_id uuid not null,
  next_at timestamptz not null,
  ending text,
  carrier text,
  carrier_id uuid,
  constraint escalation_tenant_id_uk unique (authority, office, id),
  constraint escalation_ending_ck check ((state = 'SETTLED') = (ending is not null)),
  constraint escalation_carrier_ck check ((carrier is null) = (carrier_id is null))
);

create unique index escalation_open_uk on escalation (authority, office, cause, subject_id) where state <> 'SETTLED';
create index escalation_holder_ix on escalation (holder, id) where state <> 'SETTLED';
create index escalation_carrier_ix on escalation (carrier, carrier_id) where state <> 'SETTLED';

-- The job role finds the offices where something waits.
select zusage_protect('escalation', job => true);

create table escalation_turn (
  id uuid constraint escalation_turn_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null default 0,
  escalation_id uuid not null,
  level text not null constraint escalation_turn_level_ck
    check (level in ('ADVISER', 'DEPUTY', 'OFFICE_LEAD', 'CARRIER_LEAD')),
  person uuid,
  handed_on boolean not null,
  began_at timestamptz not null,
  acknowledged_at timestamptz,
  constraint escalation_turn_tenant_id_uk unique (authority, office, id),
  constraint escalation_turn_escalation_fk foreign key (authority, office, escalation_id)
    references escalation (authority, office, id)
);

create index escalation_turn_escalation_ix on escalation_turn (escalation_id, id);

select zusage_protect('escalation_turn');

alter table reminder drop constraint reminder_kind_ck;
alter table reminder add constraint reminder_kind_ck check (kind in
  ('STEP_DUE', 'REVIEW_DUE', 'OFFER_OPEN', 'ADVISER_CHANGED', 'PLACE_FREE', 'HANDOVER_WAITING', 'CONTACT_MISSING',
   'CONTACT_BOUNCED', 'ESCALATION', 'CARRIER_ESCALATION'));

create index reminder_due_on_ix on reminder (due_on);

-- What leaves this service over offices: that something waits at one of the carrier's own, under an id that says nothing.
create function zusage_carrier_escalations(of_carrier text, after_id uuid, most int)
returns table (id uuid, authority text, office text, since date, acknowledged boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.carrier_id, e.authority, e.office, e.since, e.state = 'ACKNOWLEDGED'
  from escalation e
  where e.carrier = of_carrier and e.level = 'CARRIER_LEAD' and e.state <> 'SETTLED' and e.carrier_id > after_id
  order by e.carrier_id limit most
$$;

create function zusage_carrier_escalation(of_carrier text, of_id uuid)
returns table (authority text, office text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.authority, e.office
  from escalation e
  where e.carrier = of_carrier and e.carrier_id = of_id and e.level = 'CARRIER_LEAD' and e.state <> 'SETTLED'
$$;

do $$
begin
  revoke execute on function zusage_carrier_escalations(text, uuid, int) from public;
  revoke execute on function zusage_carrier_escalation(text, uuid) from public;
  execute format('grant execute on function zusage_carrier_escalations(text, uuid, int) to %I', zusage_role('app'));
  execute format('grant execute on function zusage_carrier_escalation(text, uuid) to %I', zusage_role('app'));
end $$;
