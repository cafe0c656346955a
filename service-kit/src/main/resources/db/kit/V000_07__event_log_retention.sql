-- Told events are swept after a time (zusage.event-log.kept); rows lie in the order of their time, so a small index does.
create index event_log_time_ix on event_log using brin ("timestamp");

do $$
begin
  execute format('grant delete on event_log to %I', zusage_role('job'));
end $$;
