-- What one person is told on one day over one channel; a reminder is said by a message instead of being one.
create table message (
  id uuid constraint message_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null default 0,
  case_id uuid,
  recipient text not null constraint message_recipient_ck check (recipient in ('CLIENT', 'OFFICE')),
  channel text not null constraint message_channel_ck check (channel in ('MAIL')),
  state text not null constraint message_state_ck check (state in ('READY', 'SENDING', 'SENT', 'CANCELLED', 'FAILED')),
  attempts int not null default 0,
  failures int not null default 0,
  next_attempt_at timestamptz not null,
  language text,
  made_at timestamptz not null,
  settled_at timestamptz,
  constraint message_tenant_id_uk unique (authority, office, id),
  constraint message_client_ck check ((recipient = 'CLIENT') = (case_id is not null))
);

create index message_due_ix on message (channel, next_attempt_at, id) where state in ('READY', 'SENDING');
create index message_case_ix on message (case_id, made_at, id);

select zusage_protect('message', job => true);

-- What was on its way looks for a message of its own; it may be said twice, which is better than never.
alter table reminder add column tried boolean not null default false;
update reminder set tried = attempts > 0;
update reminder set state = 'PLANNED' where state = 'SENDING';
update reminder set reason = 'NOT_ACCEPTED' where reason = 'MAIL_NOT_ACCEPTED';
alter table reminder alter column tried drop default;
alter table reminder drop column attempts, drop column failures, drop column message_id, drop column language;
alter table reminder add column message_id uuid;
alter table reminder add constraint reminder_message_fk foreign key (authority, office, message_id)
  references message (authority, office, id);
create index reminder_message_ix on reminder (message_id);

drop index reminder_due_ix;
create index reminder_due_ix on reminder (next_attempt_at, id) where state = 'PLANNED';
