-- Who stands in for the responsible adviser of a case, and when.
create table deputy (
    id          uuid        not null constraint deputy_pk primary key,
    authority   text        not null,
    office      text        not null,
    casefile_id uuid        not null,
    person      uuid        not null,
    valid_from  date        not null,
    valid_to    date        not null,
    named_by    uuid        not null,
    named_at    timestamptz not null,
    constraint deputy_tenant_uq unique (authority, office, id),
    constraint deputy_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id),
    constraint deputy_period_ck check (valid_to >= valid_from)
);
create index deputy_casefile_ix on deputy (authority, office, casefile_id, person);
select zusage_protect('deputy');

-- Many cases that went to another adviser at once.
create table hand_over (
    id           uuid        not null constraint hand_over_pk primary key,
    authority    text        not null,
    office       text        not null,
    from_adviser uuid,
    to_adviser   uuid        not null,
    cases        int         not null,
    handed_by    uuid        not null,
    handed_at    timestamptz not null,
    constraint hand_over_tenant_uq unique (authority, office, id)
);
select zusage_protect('hand_over');
create index casefile_adviser_ix on casefile (authority, office, adviser) where state not in ('CLOSED', 'ERASED');
