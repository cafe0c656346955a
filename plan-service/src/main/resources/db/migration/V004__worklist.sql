-- The worklist reads these ranges by date and id within one office.
create index step_worklist_ix on step (authority, office, due_on, id)
  where state in ('OPEN', 'IN_PROGRESS') and not frozen;

create index review_worklist_ix on review (authority, office, planned_on, id)
  where state = 'PLANNED';
