-- A successor's promises go on with promises of another office: {"new id": "old id"}, where the client consented to it.
alter table agreement add column continues text;
