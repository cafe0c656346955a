-- What this service knows of the plan, learnt from events: derived, can be rebuilt.
create table known_plan (
    id                  uuid    not null constraint known_plan_pk primary key,
    authority           text    not null,
    office              text    not null,
    closing_review_held boolean not null,
    all_steps_final     boolean not null,
    amendment_requested boolean not null,
    constraint known_plan_tenant_uq unique (authority, office, id)
);
select zusage_protect('known_plan');
