-- Which authority has looked at its part of a prepared release. Where that release is discarded, the next one may not differ
-- from what was seen by a few.
create table release_part_read (
  release_id uuid not null constraint release_part_read_release_fk references release (id),
  authority text not null,
  constraint release_part_read_pk primary key (release_id, authority)
);
do $$
begin
  execute format('grant select, insert on release_part_read to %I', zusage_role('app'));
  execute format('grant select on release_part_read to %I', zusage_role('job'));
end $$;
create trigger release_part_read_frozen before update or delete or truncate on release_part_read
  execute function refuse_change();
