-- The case of another office that statistics count this one as; no foreign key leads over the wall between offices.
alter table casefile add column counted_as uuid;
