-- A booking loses its offer as well as a step does: whether its office was told.
alter table lost_offer alter column step_id drop not null;
alter table lost_offer add column booking_id uuid;
alter table lost_offer add constraint lost_offer_of_ck check (num_nonnulls(step_id, booking_id) = 1);
alter table lost_offer add constraint lost_offer_booking_once_uk unique (booking_id, lost_on);
alter table lost_offer add constraint lost_offer_booking_id_fk foreign key (authority, office, booking_id)
  references booking (authority, office, id);

-- The worklist asks from the lost offers of an office, or from the plans of one person.
create index booking_offer_id_ix on booking (authority, office, offer_id);
create index booking_agreement_id_ix on booking (agreement_id);

-- An id in capitals is the same id.
alter table step alter column promised_offer set expression as (
  case when parameters::jsonb ->> 'offer' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then (parameters::jsonb ->> 'offer')::uuid end);
