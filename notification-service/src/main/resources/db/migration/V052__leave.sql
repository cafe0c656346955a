-- The way out that each mail of a client's channel carries: of its secret the hash is findable, and the secret itself is
-- sealed with the client's key. Apart from the channels, because the job role sees it: who opens it shows no login.
create table leave_link (
  id uuid constraint leave_link_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  case_id uuid not null,
  channel text not null,
  secret_hash text not null,
  secret bytea not null,
  constraint leave_link_tenant_id_uk unique (authority, office, id),
  constraint leave_link_once_uk unique (authority, office, case_id, channel),
  constraint leave_link_secret_uk unique (secret_hash),
  constraint leave_link_contact_fk foreign key (authority, office, case_id) references contact (authority, office, id)
);

select zusage_protect('leave_link', job => true);

-- To whom or what the word is owed: until now it was said to the adviser.
alter table channel_history add column source text not null default 'ADVISER'
  constraint channel_history_source_ck check (source in ('ADVISER', 'LINK', 'CASE_CLOSED'));
alter table channel_history alter column source drop default;
