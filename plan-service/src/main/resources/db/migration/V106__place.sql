-- Places of offers, and the waiting lists for them. No office, no case, no language: an offer's places are those of all
-- offices of its authority, and its provider works on them without learning whose they are.
create table place (
  id uuid constraint place_pk primary key,
  authority text not null,
  offer_id uuid not null,
  number bigint not null,
  state text not null
    constraint place_state_ck check (state in ('WAITING', 'REQUESTED', 'CONFIRMED', 'DECLINED', 'CANCELLED')),
  asked_on date not null,
  decided_on date,
  version bigint not null,
  constraint place_authority_id_uk unique (authority, id),
  constraint place_number_uk unique (offer_id, number),
  constraint place_offer_id_fk foreign key (authority, offer_id) references offer (authority, id),
  constraint place_decided_on_ck check ((decided_on is null) = (state in ('WAITING', 'REQUESTED')))
);

create index place_live_ix on place (offer_id, number) where state in ('WAITING', 'REQUESTED', 'CONFIRMED');

alter table place enable row level security;
alter table place force row level security;
create policy tenant on place
  using (authority = (select zusage_authority())) with check (authority = (select zusage_authority()));

do $$
begin
  execute format('create policy owner on place to %I using (true) with check (true)', zusage_role('owner'));
  execute format('create policy job on place for select to %I using (true)', zusage_role('job'));
  execute format('create policy job on offer for select to %I using (true)', zusage_role('job'));
  execute format('grant select, insert, update on place to %I', zusage_role('app'));
  execute format('grant select on place, offer to %I', zusage_role('job'));
end $$;

-- Whose place it is. told: how the place stood when the agreement's stream was last told of it.
create table booking (
  id uuid constraint booking_pk primary key,
  authority text not null,
  office text not null,
  case_id uuid not null,
  agreement_id uuid not null,
  step_id uuid,
  offer_id uuid not null,
  place_id uuid not null constraint booking_place_id_uk unique,
  consent_id uuid not null,
  told text not null,
  cancel_reason text
    constraint booking_cancel_reason_ck check (cancel_reason in ('CLIENT_WISH', 'OFFICE', 'OTHER')),
  constraint booking_tenant_id_uk unique (authority, office, id),
  constraint booking_agreement_id_fk foreign key (authority, office, agreement_id)
    references plan (authority, office, id),
  constraint booking_place_id_fk foreign key (authority, place_id) references place (authority, id)
);

create index booking_case_id_ix on booking (case_id, id);

select zusage_protect('booking', job => true);
