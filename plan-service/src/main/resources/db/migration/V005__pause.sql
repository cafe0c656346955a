-- While the agreement is paused its clocks stand still: what waits is not on the worklist.
alter table plan add column paused_on date;
alter table plan add constraint plan_paused_on_ck check (paused_on is null or state <> 'CLOSED');
alter table step add column waiting boolean not null default false;
alter table review add column waiting boolean not null default false;

drop index step_worklist_ix;
create index step_worklist_ix on step (authority, office, due_on, id)
  where state in ('OPEN', 'IN_PROGRESS') and not frozen and not waiting;

drop index review_worklist_ix;
create index review_worklist_ix on review (authority, office, planned_on, id)
  where state = 'PLANNED' and not waiting;
