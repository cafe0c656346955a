-- Which version the plan followed at its last review: one held before an amendment does not open completion.
alter table known_plan add column reviewed_version int;
