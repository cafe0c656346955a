-- The scan of a signature on paper: sealed with the client's key, found by its SHA-256, never changed.
create table scan (
    id         uuid        not null constraint scan_pk primary key,
    authority  text        not null,
    office     text        not null,
    version_id uuid        not null,
    sha256     text        not null,
    media_type text        not null,
    content    bytea       not null,
    stored_by  uuid        not null,
    stored_at  timestamptz not null,
    constraint scan_tenant_uq unique (authority, office, id),
    constraint scan_version_fk foreign key (authority, office, version_id)
        references agreement_version (authority, office, id),
    constraint scan_file_uq unique (authority, office, version_id, sha256),
    constraint scan_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint scan_media_type_ck check (media_type in ('application/pdf', 'image/jpeg', 'image/png'))
);
select zusage_protect('scan');
do $$ begin execute format('revoke update, delete on scan from %I', current_database() || '_app'); end $$;
