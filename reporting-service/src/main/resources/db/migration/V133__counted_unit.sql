-- Which unit of a population a release has counted, and in which period: nothing is counted by two releases. A unit that
-- waits, because there were too few of its kind, has no period yet. Marks of a release that never came out mean nothing
-- and are taken away by the next one. The pseudonym goes with the facts when what it is about is erased.
create table counted_unit (
  id uuid constraint counted_unit_pk primary key,
  authority text not null,
  office text not null,
  population text not null,
  subject text not null,
  quarter int not null,
  taken_by uuid not null,
  period text,
  placed_by uuid,
  constraint counted_unit_tenant_id_uk unique (authority, office, id),
  constraint counted_unit_uk unique (population, subject),
  constraint counted_unit_placed_ck check ((period is null) = (placed_by is null))
);
create index counted_unit_subject_ix on counted_unit (subject);
create index counted_unit_waiting_ix on counted_unit (population, authority, office) where period is null;

select zusage_protect('counted_unit', job => true);

-- The same of what is left of an erased unit.
alter table frozen_cell add taken_by uuid, add period text, add placed_by uuid;
alter table frozen_cell drop constraint frozen_cell_uk;
alter table frozen_cell add constraint frozen_cell_uk unique nulls not distinct
  (authority, office, population, dimensions, categories, month, until, taken_by, period, placed_by);

do $$
begin
  execute format('revoke all on counted_unit from %I', zusage_role('app'));
  -- To merge what a discarded release had marked.
  execute format('grant delete on frozen_cell to %I', zusage_role('job'));
end $$;
