-- Dated and never overwritten; the needs are case content and therefore sealed.
create table assessment (
    id          uuid        not null constraint assessment_pk primary key,
    authority   text        not null,
    office      text        not null,
    casefile_id uuid        not null,
    observed_on date        not null,
    content     bytea       not null,
    recorded_by uuid        not null,
    recorded_at timestamptz not null,
    constraint assessment_tenant_uq unique (authority, office, id),
    constraint assessment_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id)
);
create index assessment_casefile_ix on assessment (authority, office, casefile_id, observed_on);
select zusage_protect('assessment');
