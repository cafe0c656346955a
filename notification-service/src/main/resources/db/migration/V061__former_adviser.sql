-- Whom a client believes to be there until told of another adviser: where the case came back there is no news.
alter table reminder add column former uuid;
