-- The calendar of releases: what is planned, and why it was put off or withdrawn. What came out is in the table release.
create table planned_release (
  id uuid constraint planned_release_pk primary key,
  version bigint not null default 0,
  as_of date not null,
  first_planned_for date not null,
  planned_for date not null constraint planned_release_after_ck check (planned_for > as_of),
  embargo_until timestamptz,
  withdrawn boolean not null default false,
  reason text,
  constraint planned_release_reason_ck check (not withdrawn or reason is not null)
);
create unique index planned_release_as_of_uk on planned_release (as_of) where not withdrawn;
do $$ begin execute format('grant select, insert, update on planned_release to %I', zusage_role('app')); end $$;
