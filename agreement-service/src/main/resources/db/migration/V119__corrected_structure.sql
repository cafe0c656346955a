-- What was wrong or unknown in what was frozen, as it is known later: sealed, each time a row, never changed.
create table corrected_structure (
    id           uuid        not null constraint corrected_structure_pk primary key,
    agreement_id uuid        not null,
    authority    text        not null,
    office       text        not null,
    corrected_at timestamptz not null,
    content      bytea       not null,
    constraint corrected_structure_tenant_uq unique (authority, office, id),
    constraint corrected_structure_agreement_fk foreign key (authority, office, agreement_id)
        references agreement (authority, office, id)
);
create index corrected_structure_agreement_ix on corrected_structure (authority, office, agreement_id, corrected_at);
select zusage_protect('corrected_structure');
do $$ begin execute format('revoke update, delete on corrected_structure from %I', current_database() || '_app'); end $$;
