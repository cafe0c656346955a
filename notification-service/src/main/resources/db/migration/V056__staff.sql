-- Who may be told things at an office and whom an escalation reaches; name and mail are sealed for the carrier.
create table staff (
  id uuid constraint staff_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null,
  person uuid not null,
  carrier text not null,
  function text not null constraint staff_function_ck check (function in ('ADVISER', 'OFFICE_LEAD', 'CARRIER_LEAD')),
  name bytea,
  mail bytea,
  bounced_on date,
  gone boolean not null default false,
  constraint staff_tenant_id_uk unique (authority, office, id),
  constraint staff_gone_ck check (not gone or name is null and mail is null),
  constraint staff_person_uk unique (authority, office, person)
);

select zusage_protect('staff');

-- What a person of the staff wants to be told, when and where; lead_days are written 'STEP -7'.
create table staff_preference (
  id uuid constraint staff_preference_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null,
  person uuid not null,
  mail bytea,
  bounced_on date,
  digest_at time,
  switched_off text[] not null default '{}',
  lead_days text[] not null default '{}',
  constraint staff_preference_tenant_id_uk unique (authority, office, id),
  constraint staff_preference_person_uk unique (authority, office, person)
);

select zusage_protect('staff_preference');
