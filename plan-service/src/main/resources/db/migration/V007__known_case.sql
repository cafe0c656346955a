-- Derived from zusage.agreement: who answers for a case, and who stands in.
create table known_case (
  id uuid constraint known_case_pk primary key,
  authority text not null,
  office text not null,
  adviser uuid,
  constraint known_case_tenant_id_uk unique (authority, office, id)
);

-- No foreign key: a case may have become known before this service read who answers for it.
create table known_deputy (
  id uuid constraint known_deputy_pk primary key,
  authority text not null,
  office text not null,
  case_id uuid not null,
  person uuid not null,
  valid_from date not null,
  valid_to date not null,
  constraint known_deputy_tenant_id_uk unique (authority, office, id)
);

create index known_deputy_case_ix on known_deputy (case_id, person);

select zusage_protect('known_case');
select zusage_protect('known_deputy');
