-- A turn whose client consents to the referral no more: it keeps its number and does not move up. It stands with the place,
-- because whoever lets a list move up reads no booking and no consent of another office.
alter table place add column held_back boolean not null default false;
alter table place alter column held_back drop default;
alter table place add constraint place_held_back_ck check (not held_back or state = 'WAITING');

update place p set held_back = true
where p.state = 'WAITING' and not exists (
  select from booking b join offer o on o.id = b.offer_id
    join known_consent c on c.authority = b.authority and c.office = b.office and c.case_id = b.case_id
      and c.purpose = 'REFERRAL' and c.recipient = o.provider
  where b.place_id = p.id);
