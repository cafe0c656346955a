-- The client's disputes of the plan that have no outcome yet, by their ids: as long as there is one, the plan is marked.
alter table known_case add column disputes uuid[] not null default '{}';
