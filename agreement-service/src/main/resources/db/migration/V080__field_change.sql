-- What a field of a case said before and after one change; both values are sealed with the client's own key.
-- Append-only: the application role may add and read, never change or remove.
create table field_change (
    id          uuid        not null constraint field_change_pk primary key,
    authority   text        not null,
    office      text        not null,
    casefile_id uuid        not null,
    kind        text        not null,
    object_id   uuid        not null,
    field       text        not null,
    old_value   bytea,
    new_value   bytea,
    changed_by  uuid,
    at          timestamptz not null,
    request_id  text,
    constraint field_change_tenant_uq unique (authority, office, id),
    -- Checked at commit, because a change may be noted before Hibernate writes a new case.
    constraint field_change_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id) deferrable initially deferred
);
create index field_change_casefile_ix on field_change (authority, office, casefile_id, at desc, id desc);
select zusage_protect('field_change');
do $$ begin execute format('revoke update, delete on field_change from %I', current_database() || '_app'); end $$;
