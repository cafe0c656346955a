-- Who has read true counts of which own offices, and when. Of one office it names that; of a carrier's all, the carrier.
create table own_count_read (
  id uuid constraint own_count_read_pk primary key,
  role text not null constraint own_count_read_role_ck check (role in ('office-lead', 'carrier-lead')),
  authority text,
  office text,
  carrier text,
  subject text not null,
  population text not null,
  dimensions text[] not null,
  span text not null,
  read_at timestamptz not null,
  constraint own_count_read_whose_ck check ((carrier is null) = (authority is not null and office is not null))
);
create index own_count_read_ix on own_count_read (read_at);
do $$ begin execute format('grant insert on own_count_read to %I', zusage_role('app')); end $$;
create trigger own_count_read_kept before update or delete or truncate on own_count_read
  execute function refuse_change();
