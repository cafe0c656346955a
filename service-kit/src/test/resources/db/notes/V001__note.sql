create table note (
  id uuid constraint note_pk primary key,
  authority text not null,
  office text not null,
  version bigint not null,
  subject text not null,
  constraint note_tenant_id_uk unique (authority, office, id)
);
select zusage_protect('note');

-- What was heard of notes, one row per effect.
create table mention (
  id uuid constraint mention_pk primary key,
  authority text not null,
  office text not null,
  version bigint not null default 0,
  stream text not null,
  sequence bigint not null,
  constraint mention_tenant_id_uk unique (authority, office, id),
  constraint mention_positive_ck check (sequence > 0)
);
select zusage_protect('mention', job => true);
