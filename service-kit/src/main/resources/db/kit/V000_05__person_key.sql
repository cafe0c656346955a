-- The data key of one person, wrapped by the key service under its owner's key.
create table person_key (
  id uuid constraint person_key_pk primary key,
  authority text not null,
  office text not null,
  version bigint not null default 0,
  owner text not null,
  wrapped bytea not null,
  created_at timestamptz not null default now(),
  constraint person_key_tenant_id_uk unique (authority, office, id)
);

select zusage_protect('person_key');
