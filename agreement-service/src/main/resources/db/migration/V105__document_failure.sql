-- Signed versions that could not be printed, and when that was tried last: the job leaves them until another day.
create table document_failure (
    id         uuid        not null constraint document_failure_pk primary key,
    authority  text        not null,
    office     text        not null,
    version_id uuid        not null,
    failed_at  timestamptz not null,
    constraint document_failure_tenant_uq unique (authority, office, id),
    constraint document_failure_version_fk foreign key (authority, office, version_id)
        references agreement_version (authority, office, id),
    constraint document_failure_version_uq unique (authority, office, version_id)
);
select zusage_protect('document_failure');
do $$
declare
  app constant name := current_database() || '_app';
  job constant name := current_database() || '_job';
begin
  execute format('revoke delete on document_failure from %I', app);
  execute format('create policy job on document_failure to %I using (true)', job);
  execute format('grant select (authority, office, version_id, failed_at) on document_failure to %I', job);
end $$;
