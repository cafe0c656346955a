-- What an operator found when the facts that are kept were compared with those on the topic, and what was repaired.
create table fact_comparison (
  id uuid constraint fact_comparison_pk primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  state text not null constraint fact_comparison_state_ck check (state in ('RUNNING', 'DONE', 'FAILED')),
  compared bigint not null default 0,
  same bigint not null default 0,
  lost bigint not null default 0,
  different bigint not null default 0,
  erased bigint not null default 0,
  unreadable bigint not null default 0,
  only_kept bigint not null default 0,
  streams text[] not null default '{}',
  repaired bigint not null default 0,
  not_repaired bigint not null default 0
);
do $$ begin execute format('grant select, insert, update on fact_comparison to %I', zusage_role('job')); end $$;
