-- Derived from zusage.agreement: by which login the client of a case comes, where he or she has one.
create table known_client (
  id uuid constraint known_client_pk primary key,
  authority text not null,
  office text not null,
  login uuid,
  constraint known_client_tenant_id_uk unique (authority, office, id)
);

create index known_client_login_ix on known_client (login);

select zusage_protect('known_client');

alter table contact_channel drop constraint contact_channel_channel_ck;
alter table contact_channel add constraint contact_channel_channel_ck
  check (channel in ('MAIL', 'SMS', 'LETTER', 'INBOX', 'CALL'));
alter table channel_history drop constraint channel_history_channel_ck;
alter table channel_history add constraint channel_history_channel_ck
  check (channel in ('MAIL', 'SMS', 'LETTER', 'INBOX', 'CALL'));
alter table message drop constraint message_channel_ck;
alter table message add constraint message_channel_ck check (channel in ('MAIL', 'SMS', 'LETTER', 'INBOX'));

-- A message to the inbox lies where it was made until the client reads it, and after that.
alter table message add column read_at timestamptz;
create index message_inbox_ix on message (case_id, settled_at, id) where channel = 'INBOX' and state = 'SENT';
create index message_unread_ix on message (case_id) where channel = 'INBOX' and state = 'SENT' and read_at is null;
