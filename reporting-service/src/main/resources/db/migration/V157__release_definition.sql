-- How each table of a release was defined. What is released is never counted otherwise, and nothing is added to it later.
create table release_definition (
  release_id uuid not null constraint release_definition_release_fk references release (id),
  table_name text not null,
  definition text not null,
  sha256 text not null,
  constraint release_definition_pk primary key (release_id, table_name)
);
-- Which offices had delivered when a release was prepared, in the bytes that are delivered with it.
create table release_completeness (
  release_id uuid constraint release_completeness_pk primary key
    constraint release_completeness_release_fk references release (id),
  bytes bytea not null,
  sha256 text not null
);
do $$
declare
  t text;
begin
  foreach t in array array['release_definition', 'release_completeness'] loop
    execute format('create trigger %I before update or delete or truncate on %I execute function refuse_change()',
      t || '_frozen', t);
    execute format('create trigger %I before insert on %I for each row execute function refuse_addition()',
      t || '_added', t);
    execute format('grant insert, select on %I to %I', t, zusage_role('job'));
  end loop;
  execute format('grant select on release_completeness to %I', zusage_role('app'));
end $$;
