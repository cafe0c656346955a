-- Columns are named as Debezium's event router expects: aggregatetype = topic, aggregateid = stream and Kafka key.
create table event_log (
  id uuid constraint event_log_pk primary key,
  aggregatetype text not null,
  aggregateid text not null,
  sequence bigint not null,
  type text not null,
  payload text not null,
  "timestamp" timestamptz not null,
  authority text,
  office text,
  actor text not null,
  traceparent text,
  constraint event_log_stream_sequence_uk unique (aggregatetype, aggregateid, sequence)
);

-- One row per stream: its lock is what makes the sequence gapless and the order of the pointers safe.
create table stream_counter (
  aggregatetype text not null,
  aggregateid text not null,
  last_sequence bigint not null,
  constraint stream_counter_pk primary key (aggregatetype, aggregateid)
) with (fillfactor = 70);

-- Pointers to what is not on its topic yet; the position is drawn after the lock of the stream's counter.
create table outbox (
  position bigint generated always as identity constraint outbox_pk primary key,
  event_id uuid not null constraint outbox_event_fk references event_log (id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create table relay_lease (
  name text constraint relay_lease_pk primary key,
  holder text not null,
  fence bigint not null,
  expires_at timestamptz not null
) with (fillfactor = 50);

do $$
begin
  execute format('grant select, insert on event_log to %I', zusage_role('app'));
  execute format('grant select on event_log to %I', zusage_role('job'));
  execute format('grant select, insert, update on stream_counter to %I', zusage_role('app'));
  execute format('grant select, insert on outbox to %I', zusage_role('app'));
  execute format('grant select, delete on outbox to %I', zusage_role('job'));
  execute format('grant select, insert, update on relay_lease to %I', zusage_role('job'));
end $$;
