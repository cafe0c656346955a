-- What was released: bytes that never change, for nobody.
create table release (
  id uuid constraint release_pk primary key,
  number int not null constraint release_number_uk unique,
  as_of date not null,
  published_on date not null,
  document bytea not null,
  sha256 text not null,
  created_at timestamptz not null default now()
);

-- edition_of names the release that computed the table; another one when it repeats an earlier table as it was.
create table released_table (
  id uuid constraint released_table_pk primary key,
  release_id uuid not null constraint released_table_release_fk references release (id),
  name text not null,
  edition_of uuid not null constraint released_table_edition_fk references release (id),
  as_of date not null,
  json bytea not null,
  json_sha256 text not null,
  csv bytea not null,
  csv_sha256 text not null,
  constraint released_table_name_uk unique (release_id, name)
);

-- The true counts behind an edition and its hidden cells: what a later release is audited against.
-- The application writes them and cannot read them.
create table edition_count (
  release_id uuid not null constraint edition_count_release_fk references release (id),
  table_name text not null,
  authority text not null,
  office text not null,
  column_name text not null,
  counted int not null,
  constraint edition_count_pk primary key (release_id, table_name, authority, office, column_name)
);

create table edition_hidden (
  release_id uuid not null constraint edition_hidden_release_fk references release (id),
  table_name text not null,
  authority text not null,
  column_name text not null,
  constraint edition_hidden_pk primary key (release_id, table_name, authority, column_name)
);

create function refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception 'a release never changes' using errcode = 'ZR001';
end $$;

do $$
declare
  t text;
begin
  foreach t in array array['release', 'released_table', 'edition_count', 'edition_hidden'] loop
    execute format('create trigger %I before update or delete or truncate on %I execute function refuse_change()',
      t || '_frozen', t);
    execute format('grant insert on %I to %I', t, zusage_role('app'));
    execute format('grant select on %I to %I', t, zusage_role('job'));
  end loop;
  execute format('grant select on release, released_table to %I', zusage_role('app'));
end $$;
