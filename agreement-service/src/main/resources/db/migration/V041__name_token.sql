-- A blind index of names: keyed digests, each office with a key of its own. Whoever reads the table learns which cases of
-- one office share a part of a name, and no name.
create table name_token (
    authority   text  not null,
    office      text  not null,
    token       bytea not null,
    casefile_id uuid  not null,
    constraint name_token_pk primary key (authority, office, token, casefile_id),
    constraint name_token_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id) on delete cascade
);
create index name_token_casefile_ix on name_token (authority, office, casefile_id);
select zusage_protect('name_token');
do $$ begin execute format('revoke update on name_token from %I', current_database() || '_app'); end $$;
