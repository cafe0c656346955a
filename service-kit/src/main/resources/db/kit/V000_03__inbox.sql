create table inbox (
  consumer text not null,
  event_id uuid not null,
  received_at timestamptz not null default now(),
  constraint inbox_pk primary key (consumer, event_id)
);

-- The watermark of a stream as one consumer sees it.
create table inbox_stream (
  id uuid not null default gen_random_uuid() constraint inbox_stream_id_uk unique,
  consumer text not null,
  source text not null,
  stream text not null,
  last_sequence bigint not null default 0,
  state text not null default 'FLOWING'
    constraint inbox_stream_state_ck check (state in ('FLOWING', 'WAITING', 'PARKED')),
  reason text,
  changed_at timestamptz not null default now(),
  constraint inbox_stream_pk primary key (consumer, source, stream)
) with (fillfactor = 70);

create index inbox_stream_stopped_ix on inbox_stream (changed_at, id) where state <> 'FLOWING';

-- Records as they came; without a stream where the headers could not be read (a stray).
create table inbox_parked (
  id uuid not null default gen_random_uuid() constraint inbox_parked_pk primary key,
  consumer text not null,
  source text,
  stream text,
  sequence bigint,
  reason text,
  topic text not null,
  kafka_partition int not null,
  kafka_offset bigint not null,
  record_time timestamptz not null,
  record_key bytea,
  record_headers text not null,
  record_value bytea,
  parked_at timestamptz not null default now(),
  constraint inbox_parked_stream_fk foreign key (consumer, source, stream)
    references inbox_stream (consumer, source, stream),
  constraint inbox_parked_sequence_uk unique (consumer, source, stream, sequence),
  constraint inbox_parked_offset_uk unique (consumer, topic, kafka_partition, kafka_offset, record_time)
);

select zusage_share('inbox');
select zusage_share('inbox_stream');
select zusage_share('inbox_parked');
