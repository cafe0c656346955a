-- Releases of the catalogue's tables. What was released of the two first tables was never published to anybody.
drop table edition_hidden, edition_count, released_table, release;

create table release (
  id uuid constraint release_pk primary key,
  version bigint not null default 0,
  number int not null,
  quarter int not null,
  half_year int,
  reason text,
  as_of date not null,
  threshold int not null,
  catalogue text not null,
  dictionary int not null,
  prepared_at timestamptz not null,
  lapses_on date not null,
  state text not null constraint release_state_ck check (state in ('PREPARED', 'DISCARDED', 'RELEASED')),
  decision text,
  embargo_until timestamptz,
  released_on date,
  document bytea,
  sha256 text,
  announced boolean not null default false,
  constraint release_correction_ck check ((half_year is null) = (reason is null)),
  constraint release_document_ck check ((state = 'RELEASED') = (document is not null and sha256 is not null and released_on is not null))
);
create unique index release_number_uk on release (number) where state <> 'DISCARDED';
-- Two releases at a time would not know of each other, and their difference would go unchecked.
create unique index release_prepared_uk on release (state) where state = 'PREPARED';

-- The bytes of a table, of the rates or of the structure in one format.
create table released_file (
  id uuid constraint released_file_pk primary key,
  release_id uuid not null constraint released_file_release_fk references release (id),
  name text not null,
  format text not null,
  bytes bytea not null,
  size int not null,
  sha256 text not null,
  constraint released_file_uk unique (release_id, name, format)
);

-- What the release published of a table, cell by cell in its order: the next one is made safe beside it.
create table released_cell (
  release_id uuid not null constraint released_cell_release_fk references release (id),
  table_name text not null,
  position int not null,
  authority text,
  period text not null,
  groups text[] not null,
  state text not null,
  value int,
  constraint released_cell_pk primary key (release_id, table_name, position)
);

-- The true counts behind a release: those it counts, and those that wait for the next. The application cannot read them.
create table release_count (
  release_id uuid not null constraint release_count_release_fk references release (id),
  waits boolean not null,
  table_name text not null,
  authority text not null,
  office text not null,
  period text not null,
  groups text[] not null,
  units int not null
);
create index release_count_ix on release_count (release_id);

-- What was not released, and why. The cells are named to their authority only.
create table release_refusal (
  id uuid constraint release_refusal_pk primary key,
  release_id uuid not null constraint release_refusal_release_fk references release (id),
  table_name text not null,
  reason text not null,
  authorities text[] not null,
  cells text not null
);

-- What a coordinator said of the own part. No word within five working days is noted as such, and keeps nothing back.
create table release_confirmation (
  id uuid constraint release_confirmation_pk primary key,
  release_id uuid not null constraint release_confirmation_release_fk references release (id),
  authority text not null,
  agrees boolean not null,
  remark text,
  said_on date not null,
  constraint release_confirmation_uk unique (release_id, authority)
);

-- A release may be decided on once, and announced once after that; everything else of it never changes.
create function release_is_decided_once() returns trigger
language plpgsql as $$
declare
  decided constant boolean := old.state <> 'PREPARED';
  fixed constant text[] := array['version', 'state', 'decision', 'embargo_until', 'released_on', 'document', 'sha256', 'announced'];
begin
  if to_jsonb(new) - fixed <> to_jsonb(old) - fixed
      or decided and to_jsonb(new) - array['version', 'announced'] <> to_jsonb(old) - array['version', 'announced']
      or old.announced and not new.announced then
    raise exception 'a release never changes' using errcode = 'ZR001';
  end if;
  return new;
end $$;
create trigger release_decided before update on release for each row execute function release_is_decided_once();
create trigger release_kept before delete or truncate on release execute function refuse_change();

do $$
declare
  t text;
begin
  foreach t in array array['released_file', 'released_cell', 'release_count', 'release_refusal', 'release_confirmation'] loop
    execute format('create trigger %I before update or delete or truncate on %I execute function refuse_change()',
      t || '_frozen', t);
  end loop;
  foreach t in array array['release', 'released_file', 'released_cell', 'release_count', 'release_refusal'] loop
    execute format('grant insert, select on %I to %I', t, zusage_role('job'));
  end loop;
  execute format('grant select on release, released_file, released_cell, release_refusal, release_confirmation to %I',
    zusage_role('app'));
  execute format('grant update (version, state, decision, embargo_until, released_on, document, sha256, announced)'
    || ' on release to %I', zusage_role('app'));
  execute format('grant insert on release_confirmation to %I', zusage_role('app'));
end $$;
