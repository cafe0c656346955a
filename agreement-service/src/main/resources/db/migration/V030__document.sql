-- The sealed PDF of a version: made once after the last signature, sealed with the client's key, never changed.
create table document (
    id         uuid        not null constraint document_pk primary key,
    authority  text        not null,
    office     text        not null,
    version_id uuid        not null,
    sha256     text        not null,
    content    bytea       not null,
    sealed_at  timestamptz not null,
    constraint document_tenant_uq unique (authority, office, id),
    constraint document_version_fk foreign key (authority, office, version_id)
        references agreement_version (authority, office, id),
    constraint document_version_uq unique (authority, office, version_id),
    constraint document_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$')
);
select zusage_protect('document');
-- The job sees which versions have a document, and nothing of what it says.
do $$
declare
  app constant name := current_database() || '_app';
  job constant name := current_database() || '_job';
begin
  execute format('revoke update, delete on document from %I', app);
  execute format('create policy job on document to %I using (true)', job);
  execute format('grant select (authority, office, version_id) on document to %I', job);
end $$;

-- Without a tenant, because anybody may ask whether a hash is known, and the answer must not say to whom it belongs:
-- a hash of 256 bits over a salted text or over a whole file, nothing beside it.
create table published_hash (
    sha256 text not null constraint published_hash_pk primary key,
    constraint published_hash_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$')
);
do $$ begin execute format('grant select, insert on published_hash to %I', current_database() || '_app'); end $$;
