-- Which tables of a prepared release the programme has looked at. Where that release is discarded, the next one may not differ
-- by a few from what was seen, as with the parts that authorities have looked at.
create table release_table_read (
  release_id uuid not null constraint release_table_read_release_fk references release (id),
  table_name text not null,
  constraint release_table_read_pk primary key (release_id, table_name)
);
do $$
begin
  execute format('grant select, insert on release_table_read to %I', zusage_role('app'));
  execute format('grant select on release_table_read to %I', zusage_role('job'));
end $$;
create trigger release_table_read_frozen before update or delete or truncate on release_table_read
  execute function refuse_change();
