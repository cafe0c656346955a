-- Derived from zusage.agreement: who answers for a case, and who stands in.
create table known_adviser (
  id uuid constraint known_adviser_pk primary key,
  authority text not null,
  office text not null,
  adviser uuid,
  constraint known_adviser_tenant_id_uk unique (authority, office, id)
);

-- No foreign key: the case may have been opened before this service read who answers for it.
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

select zusage_protect('known_adviser');
select zusage_protect('known_deputy');

-- The news of another adviser is about the case, not about an agreement.
alter table reminder alter column agreement_id drop not null;
alter table reminder drop constraint reminder_kind_ck;
alter table reminder add constraint reminder_kind_ck check (kind in ('STEP_DUE', 'REVIEW_DUE', 'ADVISER_CHANGED'));
