-- A reminder of the office goes to the person whom it concerns, where he or she can be written to.
alter table reminder add column person uuid;
alter table reminder add constraint reminder_person_ck check (person is null or recipient = 'OFFICE');
alter table message add column person uuid;
alter table message add constraint message_person_ck check (person is null or recipient = 'OFFICE');
