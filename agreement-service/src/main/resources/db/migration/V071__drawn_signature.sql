-- A signature drawn on the device: its lines and, where the device made one, its picture, sealed with the client's key.
create table drawing (
    id         uuid not null constraint drawing_pk primary key,
    authority  text not null,
    office     text not null,
    version_id uuid not null,
    party      text not null,
    strokes    bytea not null,
    image      bytea,
    constraint drawing_tenant_uq unique (authority, office, id),
    constraint drawing_version_fk foreign key (authority, office, version_id)
        references agreement_version (authority, office, id),
    constraint drawing_party_uq unique (authority, office, version_id, party)
);
select zusage_protect('drawing');
do $$ begin execute format('revoke update, delete on drawing from %I', current_database() || '_app'); end $$;

-- What was noted with a signature (interpreter, language read out, place) is sealed.
alter table signature
    add column drawing_hash text,
    add column noted bytea,
    drop constraint signature_method_ck,
    add constraint signature_method_ck check (method in
        ('OWN_LOGIN', 'WET_INK', 'MARK_WITH_WITNESS', 'DRAWN_ON_DEVICE')),
    add constraint signature_drawing_ck check ((method = 'DRAWN_ON_DEVICE') = (drawing_hash is not null)),
    add constraint signature_drawing_hash_ck check (drawing_hash ~ '^[0-9a-f]{64}$');
