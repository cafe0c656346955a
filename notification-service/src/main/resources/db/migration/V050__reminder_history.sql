-- Everything that became of a reminder, in the order in which it did; never changed.
alter table reminder add column changes int not null default 0;

create table reminder_history (
  reminder_id uuid not null,
  number int not null,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  what text not null constraint reminder_history_what_ck check (what in
    ('PLANNED', 'SENDING', 'SENT', 'DROPPED', 'NO_CHANNEL', 'FAILED', 'BOUNCED', 'CALLED', 'READ')),
  reason text,
  message_id uuid,
  at timestamptz not null,
  constraint reminder_history_pk primary key (reminder_id, number),
  constraint reminder_history_reminder_fk foreign key (authority, office, reminder_id)
    references reminder (authority, office, id)
);

create index reminder_history_message_ix on reminder_history (message_id) where message_id is not null;

-- Of what was settled before there was a history its end is known; of the rest nothing is made up.
insert into reminder_history (reminder_id, number, authority, office, what, reason, message_id, at)
select id, 1, authority, office, case when reason = 'BOUNCED' then 'BOUNCED' else state end, reason,
  case when state in ('SENT', 'FAILED') then message_id end, settled_at
from reminder where settled_at is not null;
update reminder set changes = 1 where settled_at is not null;

select zusage_protect('reminder_history');

do $$
begin
  execute format('revoke update, delete on reminder_history from %I', zusage_role('app'));
end $$;

-- What a person has to say is looked for among what still makes sense on a day: see Circumstances.
drop index reminder_unsaid_ix;
create index reminder_unsaid_ix on reminder (case_id, (due_on + greatest(days, 0)))
  where recipient = 'CLIENT' and state in ('NO_CHANNEL', 'FAILED');
