-- One switch for everything; why is nobody's field.
alter table contact add column stopped_on date;

-- These two words are about every channel at once.
alter table channel_history alter column channel drop not null;
alter table channel_history drop constraint channel_history_word_ck;
alter table channel_history add constraint channel_history_word_ck
  check (word in ('CALLED_SAFE', 'WITHDRAWN', 'STOPPED', 'GOES_ON'));
alter table channel_history add constraint channel_history_all_ck
  check ((channel is null) = (word in ('STOPPED', 'GOES_ON')));

create index reminder_stopped_ix on reminder (case_id) where state = 'DROPPED' and reason = 'STOPPED';
