-- Append-only: the application role may add a signature and read it, never change or remove one.
create table signature (
    id          uuid        not null constraint signature_pk primary key,
    authority   text        not null,
    office      text        not null,
    version_id  uuid        not null,
    party       text        not null,
    method      text        not null,
    text_hash   text        not null,
    recorded_by uuid        not null,
    other_name  bytea,
    scan_hash   text,
    signed_on   date        not null,
    signed_at   timestamptz not null,
    constraint signature_tenant_uq unique (authority, office, id),
    constraint signature_version_fk foreign key (authority, office, version_id)
        references agreement_version (authority, office, id),
    constraint signature_party_uq unique (authority, office, version_id, party),
    constraint signature_party_ck check (party in ('CLIENT', 'ADVISER', 'REPRESENTATIVE')),
    constraint signature_method_ck check (method in ('OWN_LOGIN', 'WET_INK', 'MARK_WITH_WITNESS'))
);
select zusage_protect('signature');
do $$ begin execute format('revoke update, delete on signature from %I', current_database() || '_app'); end $$;
