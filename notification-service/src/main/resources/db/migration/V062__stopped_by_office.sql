-- Whoever of the office knows that it is needed may stop everything: the history says so.
alter table channel_history drop constraint channel_history_source_ck;
alter table channel_history add constraint channel_history_source_ck
  check (source in ('ADVISER', 'OFFICE', 'LINK', 'CASE_CLOSED'));
