-- A carrier's own building blocks. They hold no case and no person, and all offices of the carrier, in whichever
-- authority, draft with them: so they belong to a carrier and to no tenant. The service asks for the token's carrier.
create table template (
    id        uuid   not null constraint template_pk primary key,
    carrier   text   not null,
    code      text   not null,
    side      text   not null,
    goal_area text   not null,
    revision  bigint not null,
    constraint template_code_uq unique (carrier, code),
    constraint template_side_ck check (side in ('CLIENT', 'OFFICE', 'PARTNER'))
);
select zusage_share('template');

create table template_version (
    id           uuid        not null constraint template_version_pk primary key,
    template_id  uuid        not null constraint template_version_template_fk references template (id),
    number       int         not null,
    state        text        not null,
    pictogram    text        not null,
    parameters   text        not null,
    drafted_at   timestamptz not null,
    published_at timestamptz,
    withdrawn_at timestamptz,
    constraint template_version_number_uq unique (template_id, number),
    constraint template_version_state_ck check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN'))
);
create unique index template_version_one_published_uq on template_version (template_id) where state = 'PUBLISHED';
select zusage_share('template_version');

create table template_text (
    version_id  uuid not null constraint template_text_version_fk references template_version (id),
    language    text not null,
    text        text not null,
    criterion   text not null,
    read_out    text not null,
    reviewed_by text,
    reviewed_on date,
    constraint template_text_pk primary key (version_id, language),
    constraint template_text_review_ck check ((reviewed_by is null) = (reviewed_on is null))
);
select zusage_share('template_text');

-- Which of the blocks that ship with the service were told to the others: each version once, by whichever replica.
create table told_template (
    code    text        not null,
    version int         not null,
    told_at timestamptz not null default now(),
    constraint told_template_pk primary key (code, version)
);
select zusage_share('told_template');
