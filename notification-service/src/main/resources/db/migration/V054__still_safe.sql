-- On which day the client last said that a channel is still safe and still leads where it does.
alter table contact_channel add column confirmed_on date;

alter table channel_history drop constraint channel_history_word_ck;
alter table channel_history add constraint channel_history_word_ck check (word in
  ('CALLED_SAFE', 'WITHDRAWN', 'CONFIRMED', 'FALLBACK_CHOSEN', 'FALLBACK_ENDED', 'STOPPED', 'GOES_ON'));
