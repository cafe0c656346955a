-- One table of paper agreements that was taken over; its rows say what became of each, and nothing of what it held.
create table paper_import (
    id          uuid        not null constraint paper_import_pk primary key,
    authority   text        not null,
    office      text        not null,
    file_hash   text        not null,
    imported_by uuid        not null,
    imported_at timestamptz not null,
    constraint paper_import_tenant_uq unique (authority, office, id)
);
select zusage_protect('paper_import');

create table paper_import_row (
    id           uuid not null constraint paper_import_row_pk primary key,
    authority    text not null,
    office       text not null,
    import_id    uuid not null,
    row_number   int  not null,
    status       text not null,
    reason       text,
    column_name  text,
    casefile_id  uuid,
    agreement_id uuid,
    constraint paper_import_row_tenant_uq unique (authority, office, id),
    constraint paper_import_row_import_fk foreign key (authority, office, import_id)
        references paper_import (authority, office, id),
    constraint paper_import_row_number_uq unique (authority, office, import_id, row_number),
    constraint paper_import_row_status_ck check (status in ('CREATED', 'SKIPPED_DUPLICATE', 'REFUSED'))
);
select zusage_protect('paper_import_row');

-- Which papers an office has taken over already, as keyed digests of who signed when and of the paper's reference.
create table known_paper (
    id        uuid  not null constraint known_paper_pk primary key,
    authority text  not null,
    office    text  not null,
    digest    bytea not null,
    constraint known_paper_tenant_uq unique (authority, office, id),
    constraint known_paper_digest_uq unique (authority, office, digest)
);
select zusage_protect('known_paper');
do $$
begin
  execute format('revoke update, delete on paper_import, paper_import_row, known_paper from %I', current_database() || '_app');
end $$;
