-- Signs what a browser is to remember and must not make up (which office was chosen): one key for all replicas.
create table cookie_key (
  single boolean primary key default true check (single),
  key bytea not null
);
insert into cookie_key (key)
select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'));
grant select on cookie_key to portal_app;
