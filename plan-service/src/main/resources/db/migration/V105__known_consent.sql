-- Derived from zusage.agreement: the consents of clients that live; a consent that was withdrawn is no more.
create table known_consent (
  id uuid constraint known_consent_pk primary key,
  authority text not null,
  office text not null,
  case_id uuid not null,
  purpose text not null,
  recipient text,
  constraint known_consent_tenant_id_uk unique (authority, office, id)
);

create index known_consent_case_ix on known_consent (case_id, purpose, recipient);

select zusage_protect('known_consent');
