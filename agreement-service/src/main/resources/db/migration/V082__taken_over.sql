-- What came with a case from another office or system: agreements signed there, and the way they took. Sealed with the
-- client's key, written once, read-only: nothing of it is in force here.
create table taken_over (
    id          uuid  not null constraint taken_over_pk primary key,
    authority   text  not null,
    office      text  not null,
    casefile_id uuid  not null,
    content     bytea not null,
    constraint taken_over_tenant_uq unique (authority, office, id),
    constraint taken_over_casefile_uq unique (authority, office, casefile_id),
    -- Checked at commit, because Hibernate may write the new case later.
    constraint taken_over_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id) deferrable initially deferred
);
select zusage_protect('taken_over');
do $$ begin execute format('revoke update, delete on taken_over from %I', current_database() || '_app'); end $$;
