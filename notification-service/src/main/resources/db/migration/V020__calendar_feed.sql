-- A calendar that is read at a secret address: of a client's case or of an adviser; of the address only its hash is kept.
create table calendar_feed (
  id uuid constraint calendar_feed_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null default 0,
  case_id uuid,
  person uuid,
  secret_hash text not null,
  title bytea,
  constraint calendar_feed_tenant_id_uk unique (authority, office, id),
  constraint calendar_feed_of_one_ck check ((case_id is null) <> (person is null)),
  constraint calendar_feed_case_uk unique (authority, office, case_id),
  constraint calendar_feed_person_uk unique (authority, office, person),
  constraint calendar_feed_secret_uk unique (secret_hash)
);

-- Who asks shows an address and no login: the job role finds the office by the hash.
select zusage_protect('calendar_feed', job => true);
