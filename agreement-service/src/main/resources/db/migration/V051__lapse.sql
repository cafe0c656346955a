-- An agreement lapses once nobody has heard of the client for long enough: since when is part of the record.
alter table agreement add column last_contact_on date;
alter table agreement add constraint agreement_lapsed_ck check (last_contact_on is null or state = 'LAPSED');
