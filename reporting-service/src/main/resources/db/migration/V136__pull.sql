-- Who pulled which bytes of which release, and when: the programme can say what is in whose hands.
create table pull (
  id uuid constraint pull_pk primary key,
  release_id uuid not null constraint pull_release_fk references release (id),
  name text not null,
  format text not null,
  client text not null,
  role text not null,
  pulled_at timestamptz not null
);
create index pull_release_ix on pull (release_id, pulled_at);
do $$ begin execute format('grant select, insert on pull to %I', zusage_role('app')); end $$;
