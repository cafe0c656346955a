-- A version is what both sides sign. Commitments and text are sealed; the hash is salted and may lie open.
create table agreement_version (
    id           uuid   not null constraint agreement_version_pk primary key,
    authority    text   not null,
    office       text   not null,
    agreement_id uuid   not null,
    number       int    not null,
    state        text   not null,
    requested_by text,
    content      bytea  not null,
    text         bytea,
    text_hash    text,
    languages    text[] not null,
    offered_on   date,
    respond_by   date,
    in_force_on  date,
    constraint agreement_version_tenant_uq unique (authority, office, id),
    constraint agreement_version_agreement_fk foreign key (authority, office, agreement_id)
        references agreement (authority, office, id),
    constraint agreement_version_number_uq unique (authority, office, agreement_id, number),
    constraint agreement_version_state_ck check (state in
        ('DRAFT', 'OFFERED', 'PARTLY_SIGNED', 'WITHDRAWN', 'EXPIRED', 'DECLINED', 'IN_FORCE', 'REPLACED')),
    constraint agreement_version_frozen_ck check
        (state = 'DRAFT' or (text is not null and text_hash is not null and respond_by is not null))
);
create index agreement_version_respond_by_ix on agreement_version (respond_by)
    where state in ('OFFERED', 'PARTLY_SIGNED');
select zusage_protect('agreement_version', job => true);
