-- What was valid when an agreement came into force: sealed, one row per agreement, never changed.
create table frozen_structure (
    agreement_id uuid  not null constraint frozen_structure_pk primary key,
    authority    text  not null,
    office       text  not null,
    frozen_on    date  not null,
    content      bytea not null,
    constraint frozen_structure_tenant_uq unique (authority, office, agreement_id),
    constraint frozen_structure_agreement_fk foreign key (authority, office, agreement_id)
        references agreement (authority, office, id)
);
select zusage_protect('frozen_structure');
do $$ begin execute format('revoke update, delete on frozen_structure from %I', current_database() || '_app'); end $$;
